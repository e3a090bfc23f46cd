namespace Huiskamer.Planning.Sampling;

/// <summary>
/// Chance that is the same on every machine and in every version of .NET: SplitMix64, in whole numbers only (Steele, Lea
/// and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014).
/// </summary>
public sealed class Lots(long seed)
{
    private ulong _state = unchecked((ulong)seed);

    /// <summary>The next lot: any whole number of 64 bits is as likely as any other.</summary>
    public ulong Next()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15;
            var lot = _state;
            lot = (lot ^ (lot >> 30)) * 0xBF58476D1CE4E5B9;
            lot = (lot ^ (lot >> 27)) * 0x94D049BB133111EB;
            return lot ^ (lot >> 31);
        }
    }

    /// <summary>The highest of so many lots.</summary>
    public ulong Best(int tickets)
    {
        var best = Next();

        for (var ticket = 1; ticket < tickets; ticket++)
        {
            best = Math.Max(best, Next());
        }

        return best;
    }
}
