using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Rules;
using Huiskamer.Staff.Departments;
using Huiskamer.Staff.Door;
using Huiskamer.Staff.SignIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Staff.Colleagues;

internal sealed class ColleagueBook(HouseDb db, Ids ids, UserManager<Account> accounts) : IColleagues
{
    public async Task<IReadOnlyList<ColleagueCard>> AtWorkAsync(CancellationToken cancel) =>
        await CardsAsync(db.Colleagues.Where(colleague => colleague.IsActive), cancel);

    public async Task<IReadOnlyList<ColleagueCard>> AtWorkAsync(Role role, CancellationToken cancel)
    {
        var granted = db.RoleGrants.Where(grant => grant.Role == role);
        return await CardsAsync(
            db.Colleagues.Where(colleague => colleague.IsActive && granted.Any(grant => grant.Colleague == colleague.Id)), cancel);
    }

    public async Task<IReadOnlyDictionary<ColleagueId, ColleagueCard>> FindAsync(
        IReadOnlyCollection<ColleagueId> ids, CancellationToken cancel)
    {
        var cards = ids.Count > 0 ? await CardsAsync(db.Colleagues.Where(colleague => ids.Contains(colleague.Id)), cancel) : [];
        return cards.ToDictionary(card => card.Id);
    }

    public async Task<ColleagueId> HireAsync(NewColleague colleague, CancellationToken cancel)
    {
        var email = colleague.Email.Trim().ToLowerInvariant();
        Refused.If(await db.Colleagues.AnyAsync(c => c.Email == email, cancel) ? ColleagueRefusals.EmailInUse : null);

        var department = await DepartmentAsync(colleague, cancel);
        var hired = new Colleague(ids.Next<ColleagueId>(), department, colleague.FirstName, colleague.LastName, email);
        hired.WorksAs(colleague.JobTitle ?? "", colleague.Works, colleague.IsExperienced ?? false, colleague.Languages ?? []);
        db.Colleagues.Add(hired);
        await db.SaveChangesAsync(cancel);
        return hired.Id;
    }

    public async Task<IReadOnlyDictionary<string, KnownColleague>> KnownAsync(CancellationToken cancel)
    {
        var rows = await db.Colleagues.AsNoTracking()
            .Where(colleague => !colleague.IsForgotten)
            .Join(db.Departments, c => c.Department, d => d.Id, (colleague, department) => new { colleague, department })
            .ToListAsync(cancel);

        return rows.ToDictionary(
            row => row.colleague.Email,
            row => new KnownColleague(row.colleague.Id, Described(row.colleague, row.department)));
    }

    public async Task ChangeAsync(NewColleague colleague, CancellationToken cancel)
    {
        var email = colleague.Email.Trim().ToLowerInvariant();
        var known = await db.Colleagues.SingleAsync(c => c.Email == email, cancel);
        known.IsCalled(colleague.FirstName, colleague.LastName);
        known.WorksIn(await DepartmentAsync(colleague, cancel));
        known.WorksAs(
            colleague.JobTitle ?? known.JobTitle,
            known.Works,
            colleague.IsExperienced ?? known.IsExperienced,
            colleague.Languages ?? known.LanguageCodes);
        await db.SaveChangesAsync(cancel);
    }

    public async Task GiveKeyAsync(
        ColleagueId colleague, string password, IReadOnlyCollection<Role> roles, CancellationToken cancel)
    {
        var email = await db.Colleagues.Where(c => c.Id == colleague).Select(c => c.Email).SingleAsync(cancel);
        var had = await db.RoleGrants.Where(grant => grant.Colleague == colleague).Select(grant => grant.Role).ToListAsync(cancel);
        db.RoleGrants.AddRange(Granted.With(roles).Except(had).Select(role => new RoleGrant(colleague, role)));
        var made = await accounts.CreateAsync(Account.For(colleague.Value, email), password);
        Refused.If(made.Succeeded ? null : ColleagueRefusals.WeakPassword);
    }

    private async Task<DepartmentId> DepartmentAsync(NewColleague colleague, CancellationToken cancel)
    {
        var name = colleague.Department.Trim();

        if (await db.Departments.SingleOrDefaultAsync(d => d.Name == name, cancel) is { } known)
        {
            return known.Id;
        }

        var department = new Department(ids.Next<DepartmentId>(), name, colleague.MeetsTenantsDaily ?? false);
        db.Departments.Add(department);
        return department.Id;
    }

    private async Task<List<ColleagueCard>> CardsAsync(IQueryable<Colleague> colleagues, CancellationToken cancel)
    {
        var rows = await colleagues.AsNoTracking()
            .Join(db.Departments, c => c.Department, d => d.Id, (colleague, department) => new { colleague, department })
            .OrderBy(row => row.department.Name)
            .ThenBy(row => row.colleague.LastName)
            .ThenBy(row => row.colleague.FirstName)
            .ToListAsync(cancel);

        return [.. rows.Select(row => Card(row.colleague, row.department))];
    }

    private static NewColleague Described(Colleague colleague, Department department) => new(
        colleague.FirstName, colleague.LastName, colleague.Email, department.Name)
    {
        MeetsTenantsDaily = department.MeetsTenantsDaily,
        JobTitle = colleague.JobTitle,
        Languages = colleague.LanguageCodes,
        Works = colleague.Works,
        IsExperienced = colleague.IsExperienced,
    };

    internal static ColleagueCard Card(Colleague colleague, Department department) => new(
        colleague.Id,
        colleague.FirstName,
        colleague.LastName,
        colleague.JobTitle,
        department.Id,
        department.Name,
        department.MeetsTenantsDaily,
        colleague.LanguageCodes,
        colleague.Works,
        colleague.IsExperienced);
}

/// <summary>Why something with a colleague cannot be done.</summary>
internal static class ColleagueRefusals
{
    internal static readonly Refusal EmailInUse = new(
        "colleague.email-in-use", "Er is al een collega met dit e-mailadres. Zoek die collega op, of kies een ander adres.", "Email");

    internal static readonly Refusal LastAdministrator = new(
        "colleague.last-administrator",
        "Dit is de enige beheerder die kan inloggen. Maak eerst een ander beheerder en laat die een wachtwoord kiezen, "
            + "anders kan niemand er meer bij.");

    internal static readonly Refusal WorksHere = new("colleague.works-here", "Deze collega werkt hier nog.");

    internal static readonly Refusal LeftLately = new(
        "colleague.left-lately", "Deze collega is nog geen jaar weg. Tot dan weten we nog wie het was.");

    internal static readonly Refusal Forgotten = new(
        "colleague.forgotten", "We weten niet meer wie dit was. Voeg je collega opnieuw toe.");

    internal static readonly Refusal WrongPassword = new(
        "colleague.wrong-password", "Dit is niet je wachtwoord van nu. Probeer het nog eens.", "Current");

    internal static readonly Refusal WeakPassword = new(
        "colleague.weak-password",
        "Kies een langer wachtwoord: minstens 12 tekens. Een paar gewone woorden achter elkaar is goed.",
        "Password");
}
