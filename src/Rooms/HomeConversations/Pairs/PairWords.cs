using Huiskamer.Staff.Door;

namespace Huiskamer.HomeConversations.Pairs;

/// <summary>Why two colleagues go out together, in words that both may read.</summary>
internal static class PairWords
{
    /// <summary>"Wijkbeheer met Financiën; ervaren met nieuw; nooit eerder samen"</summary>
    /// <param name="first">One.</param>
    /// <param name="second">The other.</param>
    /// <param name="isAgain">Whether they come back together where nobody was home.</param>
    internal static string Why(ColleagueCard first, ColleagueCard second, bool isAgain = false)
    {
        var departments = first.Department == second.Department
            ? $"beiden van {first.DepartmentName}"
            : $"{first.DepartmentName} met {second.DepartmentName}";
        var experience = (first.IsExperienced, second.IsExperienced) switch
        {
            (true, true) => "beiden ervaren",
            (false, false) => "voor beiden nieuw",
            _ => "ervaren met nieuw",
        };
        return $"{departments}; {experience}; {(isAgain ? "nog een keer samen" : "nooit eerder samen")}";
    }
}
