using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Privacy;
using Huiskamer.Foundation.Rules;
using Huiskamer.Staff.Door;

namespace Huiskamer.Staff.Colleagues;

/// <summary>Somebody who works here (medewerker, collega), with or without daily contact with tenants.</summary>
internal sealed class Colleague(ColleagueId id, DepartmentId department, string firstName, string lastName, string email)
    : IVersioned
{
    /// <summary>How long the house knows who somebody was who works here no longer.</summary>
    internal const int YearsKept = 1;

    private const string WhileEmployed = "zolang iemand hier werkt, en 1 jaar daarna";

    public ColleagueId Id { get; private set; } = id;

    public DepartmentId Department { get; private set; } = department;

    [Personal(keptFor: WhileEmployed)]
    public string FirstName { get; private set; } = firstName;

    [Personal(keptFor: WhileEmployed)]
    public string LastName { get; private set; } = lastName;

    [Personal(keptFor: WhileEmployed)]
    public string Email { get; private set; } = email;

    [Personal(keptFor: WhileEmployed)]
    public string JobTitle { get; private set; } = "";

    /// <summary>Languages to hold a conversation in, as ISO 639-1 codes; Dutch always among them.</summary>
    [Personal(keptFor: WhileEmployed)]
    public string Languages { get; private set; } = "nl";

    /// <summary>The half-days on which this colleague works.</summary>
    public WorkingWeek Works { get; private set; } = WorkingWeek.Fulltime;

    /// <summary>Whether this colleague has held conversations at home before.</summary>
    public bool IsExperienced { get; private set; }

    /// <summary>Whether this colleague still works here.</summary>
    public bool IsActive { get; private set; } = true;

    /// <summary>The first day on which this colleague worked here no longer.</summary>
    public DateOnly? LeftOn { get; private set; }

    /// <summary>Whether we know no longer who this was. The row stays, for what points at it.</summary>
    public bool IsForgotten { get; private set; }

    public int Version { get; private set; }

    public string Name => ColleagueCard.NameOf(FirstName, LastName);

    public IReadOnlyList<string> LanguageCodes => Languages.Split(' ');

    internal void WorksAs(string jobTitle, WorkingWeek works, bool isExperienced, params IEnumerable<string> languages)
    {
        JobTitle = jobTitle;
        Works = works;
        IsExperienced = isExperienced;
        Languages = string.Join(' ', languages.Prepend("nl").Distinct());
    }

    internal void IsCalled(string firstName, string lastName) => (FirstName, LastName) = (firstName.Trim(), lastName.Trim());

    internal void WorksIn(DepartmentId department) => Department = department;

    internal void ReadsMailAt(string email) => Email = email.Trim().ToLowerInvariant();

    internal void Leaves(DateOnly today)
    {
        IsActive = false;
        LeftOn ??= today;
    }

    internal void ComesBack()
    {
        Refused.If(IsForgotten ? ColleagueRefusals.Forgotten : null);

        IsActive = true;
        LeftOn = null;
    }

    /// <summary>The day on which the house forgets who this was; none for who works here.</summary>
    internal DateOnly? ForgottenOn => LeftOn?.AddYears(YearsKept).AddDays(1);

    /// <summary>Why we must still know who this is.</summary>
    internal Refusal? WhyNotForget(DateOnly today) => this switch
    {
        { ForgottenOn: { } day } when day <= today => null,
        { IsActive: true } => ColleagueRefusals.WorksHere,
        _ => ColleagueRefusals.LeftLately,
    };

    /// <summary>Somebody went on old visits; who it was is gone.</summary>
    internal void IsNoLongerKnown(DateOnly today)
    {
        Refused.If(WhyNotForget(today));

        IsCalled("Een oud-collega", "");
        ReadsMailAt($"{Id}@vergeten.invalid");
        WorksAs("", WorkingWeek.None, isExperienced: false);
        IsForgotten = true;
    }
}
