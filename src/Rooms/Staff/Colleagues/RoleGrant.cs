using Huiskamer.Staff.Door;

namespace Huiskamer.Staff.Colleagues;

/// <summary>One role of one colleague (rol).</summary>
internal sealed class RoleGrant(ColleagueId colleague, Role role)
{
    public ColleagueId Colleague { get; private set; } = colleague;

    public Role Role { get; private set; } = role;
}
