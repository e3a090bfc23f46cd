using Huiskamer.Insights.Door;

namespace Huiskamer.Insights.Themes;

/// <summary>A fragment that is about a theme (thema bij een uitspraak).</summary>
internal sealed class FragmentTheme(FragmentId fragment, ThemeId theme)
{
    public FragmentId Fragment { get; private set; } = fragment;

    public ThemeId Theme { get; private set; } = theme;
}
