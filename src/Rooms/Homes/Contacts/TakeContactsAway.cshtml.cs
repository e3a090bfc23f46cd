using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.IO.Compression;
using Huiskamer.Foundation.Pages;
using Huiskamer.Foundation.Rules;
using Huiskamer.Foundation.Time;
using Huiskamer.Homes.LongestNotSpoken;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc;

namespace Huiskamer.Homes.Contacts;

/// <summary>
/// The contact moments of some time as a file for another system. It is packed while it is written, and handed over whole: by then
/// the journal says of everybody in it that they went along.
/// </summary>
[Allow(Role.RoundLeader, Role.Administrator)]
internal sealed class TakeContactsAwayPage(ContactExport export, TimeProvider clock) : RoomPage
{
    internal const string Path = "/woningen/contactmomenten/bestand";

    private static readonly Refusal EndsBeforeItBegins = new(
        "contact-export.ends-before-it-begins", "De laatste dag is voor de eerste. Kies een latere dag.", nameof(Until));

    private static readonly Refusal Nothing = new(
        "contact-export.nothing", "Tussen deze dagen staat er geen contactmoment van een huishouden met een huurdernummer. Kies andere dagen.", nameof(From));

    [BindProperty]
    [Required(ErrorMessage = "Kies de eerste dag.")]
    public DateOnly? From { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Kies de laatste dag.")]
    public DateOnly? Until { get; set; }

    /// <summary>Where somebody came from, by what they may see.</summary>
    public (string Path, string Words) Back => User.Is(Role.Administrator)
        ? ("/woningen/inlezen", "Bestanden inlezen")
        : (ListLongestNotSpokenPage.Path, "Langst niet gesproken");

    public void OnGet() => (From, Until) = (new DateOnly(clock.Today().Year, 1, 1), clock.Today());

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            return ShowAgain();
        }

        Refused.If(Until < From ? EndsBeforeItBegins : null);
        var packed = new MemoryStream();
        int count;

        await using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            count = await export.WriteAsync(From!.Value, Until!.Value, brotli, cancel);
        }

        Refused.If(count == 0 ? Nothing : null);
        packed.Position = 0;
        return File(new BrotliStream(packed, CompressionMode.Decompress), "application/json", $"contactmomenten-{InName(From)}-{InName(Until)}.json");
    }

    private static string InName(DateOnly? day) => day!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
