using Huiskamer.Foundation.Database;
using Huiskamer.Foundation.Time;
using Huiskamer.Insights.Door;
using Huiskamer.Insights.Insights;
using Huiskamer.Insights.Occasions;
using Microsoft.EntityFrameworkCore;

namespace Huiskamer.Insights.Fragments;

/// <summary>The shelf, as the rooms that listen use it.</summary>
internal sealed class FragmentShelf(HouseDb db, Ids ids, TimeProvider clock) : IFragmentShelf
{
    public async Task OpenAsync(OccasionId occasion, string title, DateOnly from, CancellationToken cancel)
    {
        if (await db.Occasions.FindAsync([occasion], cancel) is { } known)
        {
            known.IsCalled(title, from);
        }
        else
        {
            db.Occasions.Add(new Occasion(occasion, title, from));
        }
    }

    public Task PlaceAsync(OccasionId occasion, IReadOnlyCollection<NewFragment> fragments, CancellationToken cancel)
    {
        var today = clock.Today();
        db.Fragments.AddRange(fragments
            .Where(said => !string.IsNullOrWhiteSpace(said.Text))
            .Select(said => new Fragment(ids.NextBlind<FragmentId>(), occasion, said, today))
            .ToList());

        return Task.CompletedTask;
    }

    public async Task RewriteAsync(
        OccasionId occasion, VoiceId voice, IReadOnlyCollection<NewFragment> fragments, CancellationToken cancel)
    {
        var before = await db.Fragments
            .Where(fragment => fragment.Occasion == occasion && fragment.Voice == voice)
            .ToListAsync(cancel);
        var fresh = new List<NewFragment>();

        foreach (var said in fragments)
        {
            var text = Cleaner.Clean(said.Text, said.LeaveOut);

            if (before.FindIndex(old => old.Kind == said.Kind && old.Text == text) is var kept and >= 0)
            {
                before.RemoveAt(kept);
            }
            else
            {
                fresh.Add(said with { Voice = voice });
            }
        }

        db.Fragments.RemoveRange(before);
        await PlaceAsync(occasion, fresh, cancel);
    }

    public async Task<HarvestCounts> CountAsync(OccasionId occasion, CancellationToken cancel)
    {
        var fragments = db.Fragments.Where(fragment => fragment.Occasion == occasion);
        return new HarvestCounts(
            await fragments.CountAsync(cancel),
            await fragments.Select(fragment => fragment.Voice).Distinct().CountAsync(cancel),
            await db.Insights.CountAsync(insight => insight.Occasion == occasion, cancel));
    }
}
