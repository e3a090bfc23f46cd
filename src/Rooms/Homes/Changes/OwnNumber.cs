using Huiskamer.Homes.Door;

namespace Huiskamer.Homes.Changes;

/// <summary>
/// The number of a household that came to be here, and that the association's own systems do not know yet (eigen nummer). No
/// number of theirs begins so; the first file that names who lives there brings the real one.
/// </summary>
internal static class OwnNumber
{
    internal const string Begins = "nieuw-";

    internal static string Of(HouseholdId household) => $"{Begins}{household.Value:N}";

    internal static bool Is(string outsideKey) => outsideKey.StartsWith(Begins, StringComparison.Ordinal);
}
