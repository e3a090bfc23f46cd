using Huiskamer.Vera.Messages;

namespace Huiskamer.Vera.Rows;

/// <summary>The people in a file, and which group each belongs to: a group may only refer to its members, and a member to its groups.</summary>
internal sealed class People
{
    private readonly Dictionary<string, Relatie> _people = [];
    private readonly Dictionary<string, string> _groupOf = [];
    private readonly Dictionary<string, List<Relatie>> _pointsTo = [];

    /// <summary>Finds them in a file about people.</summary>
    internal static People In(Func<Stream> open) => Of(Elements.Of<Relatie>(open, Lists.Relaties));

    /// <summary>Finds them in a file that is about something else and may have a list of people too.</summary>
    internal static People Beside(Func<Stream> open) => Of(Elements.Beside<Relatie>(open, Lists.Relaties));

    internal bool IsInAGroup(Relatie person) => person.Keys.Any(_groupOf.ContainsKey);

    /// <summary>The household that somebody is in: the group, or nobody else.</summary>
    internal string HouseholdOf(Relatie person) => person.IsGroep
        ? Whole(person).Key
        : person.Keys.Select(key => _groupOf.GetValueOrDefault(key)).OfType<string>().FirstOrDefault() ?? Whole(person).Key;

    /// <summary>What is known of somebody who is only referred to.</summary>
    internal Relatie Whole(Relatie said) => string.IsNullOrEmpty(said.Achternaam) && string.IsNullOrEmpty(said.Naam)
        ? WrittenOut(said) ?? said
        : said;

    /// <summary>Whether somebody works at the association, by what is said here of their roles, or else where they are written out.</summary>
    internal bool WorksHere(Relatie said) => said.Rollen is { Count: > 0 } rollen
        ? rollen.Exists(rol => Codes.WorksHere(rol.Soort?.Code))
        : WrittenOut(said)?.Rollen is { } all
            && all.Exists(rol => Codes.WorksHere(rol.Soort?.Code))
            && !all.Exists(rol => Codes.LivesThere(rol.Soort?.Code));

    /// <summary>The address of somebody, as it is said here, or else where they are written out.</summary>
    internal string? MailadresOf(Relatie said) => said.Mailadres.Or(WrittenOut(said)?.Mailadres);

    /// <summary>Who live in a household now, the tenant first.</summary>
    internal IEnumerable<Relatie> Of(Relatie group, DateOnly today) => (group.Rollen ?? [])
        .Where(rol => rol.Relatie is not null && Codes.LivesThere(rol.Soort?.Code) && !HasEnded(rol, today))
        .OrderBy(rol => rol.Soort?.Code is "HUU" ? 0 : 1)
        .Select(rol => Whole(rol.Relatie!))
        .Concat(group.Keys.SelectMany(key => _pointsTo.GetValueOrDefault(key, [])))
        .Where(person => !person.IsOverleden && (person.Voluit + person.Aanschrijfnaam).Length > 0)
        .DistinctBy(person => person.Key);

    private Relatie? WrittenOut(Relatie said) => said.Keys.Select(key => _people.GetValueOrDefault(key)).OfType<Relatie>().FirstOrDefault();

    private static People Of(IEnumerable<Element<Relatie>> elements)
    {
        var people = new People();

        foreach (var relatie in elements.Select(element => element.Value).OfType<Relatie>())
        {
            people.Take(relatie);
        }

        return people;
    }

    private void Take(Relatie relatie)
    {
        foreach (var key in relatie.Keys)
        {
            _people.TryAdd(key, relatie);
        }

        if (relatie.IsGroep)
        {
            foreach (var key in (relatie.Rollen ?? []).Where(rol => Codes.LivesThere(rol.Soort?.Code)).SelectMany(rol => rol.Relatie?.Keys ?? []))
            {
                _groupOf.TryAdd(key, relatie.Key);
            }
        }
        else if (relatie.IsPersoon)
        {
            PointsToItsGroup(relatie);
        }
    }

    private void PointsToItsGroup(Relatie person)
    {
        var group = (person.Rollen ?? []).Find(rol => Codes.LivesThere(rol.Soort?.Code) && rol.RolRelatie is not null)?.RolRelatie
            ?? (person.Groepen is [var only, ..] ? only : null);

        if (group is null)
        {
            return;
        }

        foreach (var key in person.Keys)
        {
            _groupOf.TryAdd(key, group.Key);
        }

        foreach (var key in group.Keys)
        {
            (_pointsTo.TryGetValue(key, out var members) ? members : _pointsTo[key] = []).Add(person);
        }
    }

    private static bool HasEnded(Relatierol rol, DateOnly today) =>
        DateOnly.TryParse(Words.Dag(rol.Einddatum), System.Globalization.CultureInfo.InvariantCulture, out var end) && end < today;
}
