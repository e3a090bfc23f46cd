namespace Huiskamer.Staff.Door;

/// <summary>The door of Staff for every room that works with colleagues.</summary>
public interface IColleagues
{
    /// <summary>Everybody who works here now, by department and name.</summary>
    Task<IReadOnlyList<ColleagueCard>> AtWorkAsync(CancellationToken cancel);

    /// <summary>Everybody who works here now and has this role, by department and name.</summary>
    Task<IReadOnlyList<ColleagueCard>> AtWorkAsync(Role role, CancellationToken cancel);

    /// <summary>The given colleagues, also when they have left; by id. A year later each is "Een oud-collega".</summary>
    Task<IReadOnlyDictionary<ColleagueId, ColleagueCard>> FindAsync(
        IReadOnlyCollection<ColleagueId> ids, CancellationToken cancel);

    /// <summary>Adds somebody who starts to work here, in a department that is made when it is new. Saves.</summary>
    Task<ColleagueId> HireAsync(NewColleague colleague, CancellationToken cancel);

    /// <summary>Everybody whom we know, by work address in lower case, as a file would describe them.</summary>
    Task<IReadOnlyDictionary<string, KnownColleague>> KnownAsync(CancellationToken cancel);

    /// <summary>Changes what a file says about somebody who is known by work address. Saves.</summary>
    Task ChangeAsync(NewColleague colleague, CancellationToken cancel);

    /// <summary>Gives a colleague an account with this password and these roles. Saves.</summary>
    Task GiveKeyAsync(ColleagueId colleague, string password, IReadOnlyCollection<Role> roles, CancellationToken cancel);
}

/// <summary>What other rooms may know of a colleague.</summary>
/// <param name="Id">Who.</param>
/// <param name="FirstName">First name: between colleagues that is enough.</param>
/// <param name="LastName">Last name.</param>
/// <param name="JobTitle">What they do.</param>
/// <param name="Department">Where they work.</param>
/// <param name="DepartmentName">The department's name.</param>
/// <param name="MeetsTenantsDaily">Whether meeting tenants is daily work in that department.</param>
/// <param name="Languages">Languages to hold a conversation in, ISO 639-1.</param>
/// <param name="Works">The half-days they work.</param>
/// <param name="IsExperienced">Whether they held conversations at home before.</param>
public sealed record ColleagueCard(
    ColleagueId Id,
    string FirstName,
    string LastName,
    string JobTitle,
    DepartmentId Department,
    string DepartmentName,
    bool MeetsTenantsDaily,
    IReadOnlyList<string> Languages,
    WorkingWeek Works,
    bool IsExperienced)
{
    /// <summary>First and last name.</summary>
    public string Name => NameOf(FirstName, LastName);

    /// <summary>A name in full; who left long ago has no last name any more.</summary>
    internal static string NameOf(string firstName, string lastName) => $"{firstName} {lastName}".TrimEnd();
}

/// <summary>Somebody who is known.</summary>
/// <param name="Id">Who.</param>
/// <param name="Described">As a file would describe them.</param>
public sealed record KnownColleague(ColleagueId Id, NewColleague Described);

/// <summary>Somebody as a form or a file describes them. What is nothing is not said: it stays as it was, or is the usual.</summary>
public sealed record NewColleague(string FirstName, string LastName, string Email, string Department)
{
    /// <summary>Whether meeting tenants is daily work in the department, when the department is new.</summary>
    public bool? MeetsTenantsDaily { get; init; }

    /// <summary>What they do.</summary>
    public string? JobTitle { get; init; }

    /// <summary>Languages beside Dutch, ISO 639-1.</summary>
    public IReadOnlyList<string>? Languages { get; init; }

    /// <summary>The half-days they work.</summary>
    public WorkingWeek Works { get; init; } = WorkingWeek.Fulltime;

    /// <summary>Whether they held conversations at home before.</summary>
    public bool? IsExperienced { get; init; }

    /// <summary>Whether a file says nothing else of somebody; working half-days stand in no file.</summary>
    public bool IsAs(NewColleague said) =>
        (FirstName, LastName, Email, Department) == (said.FirstName, said.LastName, said.Email, said.Department)
        && (JobTitle, IsExperienced) == (said.JobTitle ?? JobTitle, said.IsExperienced ?? IsExperienced)
        && Spoken(this).SetEquals(said.Languages is null ? Spoken(this) : Spoken(said));

    private static HashSet<string> Spoken(NewColleague colleague) => [.. colleague.Languages ?? [], "nl"];
}
