using Huiskamer.Foundation.Database;
using Huiskamer.Insights.Fragments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Huiskamer.Insights.Themes;

internal sealed class ThemeMap : IEntityTypeConfiguration<Theme>
{
    public void Configure(EntityTypeBuilder<Theme> theme)
    {
        theme.HasKey(t => t.Id);
        theme.Property(t => t.Name).HasMaxLength(Theme.MostLetters);
        theme.HasIndex(t => t.Name).IsUnique();
    }
}

internal sealed class FragmentThemeMap : IEntityTypeConfiguration<FragmentTheme>
{
    public void Configure(EntityTypeBuilder<FragmentTheme> coded)
    {
        coded.HasKey(c => new { c.Fragment, c.Theme });
        coded.HasOne<Fragment>().WithMany().HasForeignKey(c => c.Fragment);
        coded.HasOne<Theme>().WithMany().HasForeignKey(c => c.Theme);
    }
}

internal static class ThemeTables
{
    extension(HouseDb db)
    {
        internal DbSet<Theme> Themes => db.Set<Theme>();

        internal DbSet<FragmentTheme> FragmentThemes => db.Set<FragmentTheme>();
    }
}
