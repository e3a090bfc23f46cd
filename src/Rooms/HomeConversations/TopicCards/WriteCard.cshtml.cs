using System.ComponentModel.DataAnnotations;
using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Pages;
using Huiskamer.HomeConversations.Door;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.HomeConversations.TopicCards;

[Allow(Role.RoundLeader)]
internal sealed class WriteCardPage(HouseDb db, Ids ids) : RoomPage
{
    /// <summary>The card that is changed; none makes a new one.</summary>
    [BindProperty(SupportsGet = true)]
    public TopicCardId? Card { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Schrijf één woord op, of een paar.")]
    [StringLength(TopicCard.LongestWord, ErrorMessage = "Maak het woord korter: hooguit 40 tekens.")]
    public string? Word { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Schrijf een open vraag op.")]
    [StringLength(TopicCard.LongestLine, ErrorMessage = "Maak de vraag korter: hooguit 200 tekens.")]
    public string? Question { get; set; }

    [BindProperty]
    [StringLength(TopicCard.LongestLine, ErrorMessage = "Maak de regel korter: hooguit 200 tekens.")]
    public string? Help { get; set; }

    public TopicCard? Found { get; private set; }

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        Found = Card is null ? null : await db.TopicCards.SingleOrDefaultAsync(card => card.Id == Card, cancel);
        return Card is null || Found is not null;
    }

    public void OnGet() => (Word, Question, Help) = (Found?.Word, Found?.Question, Found?.Help);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return ShowAgain();
        }

        if (Found is null)
        {
            var last = await db.TopicCards.MaxAsync(card => (int?)card.Place, cancel) ?? 0;
            db.TopicCards.Add(new TopicCard(ids.Next<TopicCardId>(), Word!, Question!, Help ?? "", last + 1));
        }
        else
        {
            Found.Says(Word!, Question!, Help ?? "");
        }

        await db.SaveChangesAsync(cancel);
        return Next($"Het kaartje ‘{Word!.Trim()}’ is opgeslagen.", "ListCards");
    }
}
