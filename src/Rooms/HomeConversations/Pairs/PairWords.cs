using Huiskamer.Staff.Door;

namespace Huiskamer.HomeConversations.Pairs;

/// <summary>Why two colleagues go out together, in words that both may read.</summary>
internal static class PairWords
{
    /// <summary>"Wijkbeheer met Financiën; ervaren met nieuw; nooit eerder samen"</summary>
    internal static string Why(ColleagueCard first, ColleagueCard second)
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
        return $"{departments}; {experience}; nooit eerder samen";
    }
}
