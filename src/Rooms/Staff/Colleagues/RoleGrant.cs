using Huiskamer.Staff.Door;

namespace Huiskamer.Staff.Colleagues;

/// <summary>One role of one colleague (rol).</summary>
internal sealed class RoleGrant(ColleagueId colleague, Role role)
{
    public ColleagueId Colleague { get; private set; } = colleague;

    public Role Role { get; private set; } = role;
}

/// <summary>Which roles come with which.</summary>
internal static class Granted
{
    /// <summary>Roles that people from outside may have. They are no colleagues, unless they have another role too.</summary>
    private static readonly IReadOnlySet<Role> FromOutside = new HashSet<Role> { Role.Facilitator, Role.Observer, Role.Partner };

    /// <summary>These roles, with Colleague for everybody who works here.</summary>
    internal static IEnumerable<Role> With(IReadOnlyCollection<Role> roles) =>
        roles.Count > 0 && roles.All(FromOutside.Contains) ? roles.Distinct() : roles.Append(Role.Colleague).Distinct();
}
