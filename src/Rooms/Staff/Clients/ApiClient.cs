using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Privacy;
using Huiskamer.Foundation.Rules;
using Huiskamer.Staff.Door;

namespace Huiskamer.Staff.Clients;

/// <summary>Another system that may read or write here (koppeling): what for, with which rights, and who let it in.</summary>
internal sealed class ApiClient : IVersioned
{
    private ApiClient() => Name = Purpose = Scopes = "";

    internal ApiClient(
        ApiClientId id, string name, string purpose, IEnumerable<Scope> scopes, ColleagueId madeBy, DateTimeOffset madeAt)
    {
        Id = id;
        Name = name.Trim();
        Purpose = purpose.Trim();
        Scopes = string.Join(' ', scopes.Distinct().Order().Select(scope => scope.Word()));
        (MadeBy, MadeAt) = (madeBy, madeAt);
    }

    public ApiClientId Id { get; private set; }

    [NotPersonal]
    public string Name { get; private set; }

    /// <summary>What it needs the data for, in the words of who made it.</summary>
    [NotPersonal]
    public string Purpose { get; private set; }

    /// <summary>The words of its rights, with a space between. Fixed: who needs others makes another connection.</summary>
    [NotPersonal]
    public string Scopes { get; private set; }

    public ColleagueId MadeBy { get; private set; }

    public DateTimeOffset MadeAt { get; private set; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>The last day on which it came in with a good key.</summary>
    public DateOnly? LastUsedOn { get; private set; }

    public int Version { get; private set; }

    public IEnumerable<Scope> May => Enum.GetValues<Scope>().Where(scope => Scopes.Split(' ').Contains(scope.Word()));

    internal Refusal? WhyNotChange() => WithdrawnAt is null ? null : ClientRefusals.Withdrawn;

    /// <summary>From this moment on none of its keys opens anything.</summary>
    internal void Withdraw(DateTimeOffset now)
    {
        Refused.If(WhyNotChange());

        WithdrawnAt = now;
    }
}

/// <summary>Why something with a connection cannot be done.</summary>
internal static class ClientRefusals
{
    internal static readonly Refusal Withdrawn = new(
        "client.withdrawn", "Deze koppeling is ingetrokken. Maak een nieuwe als het systeem er toch weer bij moet.");

    internal static readonly Refusal NameInUse = new(
        "client.name-in-use", "Er is al een koppeling met deze naam. Kies een andere, zodat je ze uit elkaar houdt.", "Name");

    internal static readonly Refusal NoScopes = new(
        "client.no-scopes", "Kies wat deze koppeling mag. Geef niet meer dan nodig is.", "Scopes");
}
