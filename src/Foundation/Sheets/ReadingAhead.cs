namespace Huiskamer.Foundation.Sheets;

/// <summary>Takes a file apart on another thread while what was read of it is worked on.</summary>
internal static class ReadingAhead
{
    /// <summary>So many lines are read ahead; a file that is shorter is read by whoever asks for it.</summary>
    internal const int AtOnce = 500;

    /// <summary>
    /// The same lines in the same order. What goes wrong while reading ahead is thrown where the line would have come, and
    /// whoever stops half-way waits until the reading has stopped too.
    /// </summary>
    public static IEnumerable<T> ReadAhead<T>(this IEnumerable<T> lines)
    {
        using var source = lines.GetEnumerator();
        var some = Some(source);

        while (some.Count > 0)
        {
            var next = some.Count < AtOnce ? Task.FromResult<List<T>>([]) : Task.Run(() => Some(source));

            try
            {
                foreach (var line in some)
                {
                    yield return line;
                }
            }
            finally
            {
                Task.WaitAny(next);
            }

            some = next.GetAwaiter().GetResult();
        }
    }

    private static List<T> Some<T>(IEnumerator<T> source)
    {
        var some = new List<T>(AtOnce);

        while (some.Count < AtOnce && source.MoveNext())
        {
            some.Add(source.Current);
        }

        return some;
    }
}
