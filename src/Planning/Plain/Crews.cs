namespace Huiskamer.Planning.Plain;

/// <summary>Who can make an outing: asks the hard rules about people.</summary>
internal sealed class Crews(Ground ground)
{
    private readonly People _crew = new(ground.PersonCount);
    private readonly People _partners = new(ground.PersonCount);

    /// <summary>Whether some pair could make this outing, also with one visit more, when everybody were still free.</summary>
    internal bool Exists(int halfDay, ReadOnlySpan<int> stops, int extra)
    {
        _crew.Becomes(ground.Available[halfDay]);
        Narrow(stops, extra);

        for (var a = _crew.Next(0); a >= 0; a = _crew.Next(a + 1))
        {
            if (PartnersOf(a, stops, extra, ground.Met[a]).Next(0) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether this pair may make this outing with one visit more.</summary>
    internal bool May(int first, int second, int extra) =>
        ground.Welcome[extra].Has(first) && ground.Welcome[extra].Has(second)
        && (ground.SpeakersAt(extra).Has(first) || ground.SpeakersAt(extra).Has(second));

    /// <summary>
    /// Every pair that may make this outing and is free, each once. <paramref name="met"/> says who went out together,
    /// in this round too.
    /// </summary>
    internal void ForEach(int[] stops, People free, People[] met, Action<int, int> pair)
    {
        var crew = new People(ground.PersonCount);
        _crew.Becomes(free);
        Narrow(stops, Outings.Nowhere);
        crew.Becomes(_crew);

        for (var a = crew.Next(0); a >= 0; a = crew.Next(a + 1))
        {
            var partners = PartnersOf(a, stops, Outings.Nowhere, met[a]);

            for (var b = partners.Next(a + 1); b >= 0; b = partners.Next(b + 1))
            {
                pair(a, b);
            }
        }
    }

    private void Narrow(ReadOnlySpan<int> stops, int extra)
    {
        foreach (var stop in stops)
        {
            _crew.KeepOnly(ground.Welcome[stop]);
        }

        if (extra >= 0)
        {
            _crew.KeepOnly(ground.Welcome[extra]);
        }
    }

    /// <summary>Who of the crew can go with a: speaks what a does not, and never went out with a.</summary>
    private People PartnersOf(int a, ReadOnlySpan<int> stops, int extra, People met)
    {
        _partners.Becomes(_crew);
        _partners.Without(met);
        _partners.Remove(a);

        foreach (var stop in stops)
        {
            Helps(stop);
        }

        if (extra >= 0)
        {
            Helps(extra);
        }

        return _partners;

        void Helps(int stop)
        {
            if (!ground.SpeakersAt(stop).Has(a))
            {
                _partners.KeepOnly(ground.SpeakersAt(stop));
            }
        }
    }
}
