using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Rules;
using Huiskamer.Staff.Door;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.HomeConversations.Rounds;

[Allow(Role.RoundLeader)]
internal sealed class ChooseColleaguesPage(HouseDb db, IColleagues staff) : PreparationPage(db)
{
    [BindProperty]
    public List<Guid> Colleagues { get; set; } = [];

    public IReadOnlyList<Department> Departments { get; private set; } = [];

    public override PreparationStep Step => PreparationStep.Colleagues;

    protected override async Task<bool> LoadAsync(CancellationToken cancel)
    {
        Departments = [.. (await staff.AtWorkAsync(cancel))
            .GroupBy(card => (card.Department, card.DepartmentName))
            .Select(group => new Department(group.Key.Department, group.Key.DepartmentName, [.. group]))];
        return await base.LoadAsync(cancel);
    }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Version = Round!.Version;
        Colleagues = [.. (await ParticipantsAsync(cancel)).Select(participant => participant.Colleague.Value)];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var chosen = Everybody.Where(id => Colleagues.Contains(id.Value)).ToHashSet();
        Refused.If(chosen.Count < 2 ? RoundRefusals.TooFewColleagues : null);
        await TakePartAsync(chosen, cancel);
        return Onwards("ReviewRound");
    }

    /// <summary>A whole department in or out at once; what else was ticked is kept.</summary>
    public async Task<IActionResult> OnPostDepartmentAsync(DepartmentId department, bool joins, CancellationToken cancel)
    {
        var members = Departments.Where(d => d.Id == department).SelectMany(d => d.Members).Select(card => card.Id).ToHashSet();
        await TakePartAsync([.. Everybody.Where(id => members.Contains(id) ? joins : Colleagues.Contains(id.Value))], cancel);
        return RedirectToPage(new { Round!.Id });
    }

    /// <summary>Two colleagues who could go out together, to see what it becomes.</summary>
    public (ColleagueCard First, ColleagueCard Second)? Example
    {
        get
        {
            var joining = Departments.SelectMany(department => department.Members).Where(card => Colleagues.Contains(card.Id.Value)).ToList();
            var first = joining.FirstOrDefault(card => card.IsExperienced) ?? joining.FirstOrDefault();
            var second = joining.FirstOrDefault(card => card.Department != first?.Department);

            return first is null || second is null ? null : (first, second);
        }
    }

    public int Joining(Department department) => department.Members.Count(card => Colleagues.Contains(card.Id.Value));

    private IEnumerable<ColleagueId> Everybody => Departments.SelectMany(department => department.Members).Select(card => card.Id);

    private async Task TakePartAsync(HashSet<ColleagueId> chosen, CancellationToken cancel)
    {
        Refused.If(Round!.WhyNotJoin());
        Db.Touches(Round, Version);

        var before = await ParticipantsAsync(cancel);
        Db.Participants.RemoveRange(before.Where(participant => !chosen.Contains(participant.Colleague)));
        Db.Participants.AddRange(chosen
            .Except(before.Select(participant => participant.Colleague))
            .Select(id => new Participant(Round.Id, id)));
        await Db.SaveChangesAsync(cancel);
    }

    private Task<List<Participant>> ParticipantsAsync(CancellationToken cancel) =>
        Db.Participants.Where(participant => participant.Round == Round!.Id).ToListAsync(cancel);

    public sealed record Department(DepartmentId Id, string Name, IReadOnlyList<ColleagueCard> Members);
}
