using System.Text.Json;

namespace Huiskamer.Vera;

/// <summary>
/// Walks along the elements of a file of any size: a bare list, one single object, or an object with lists in it. What is in
/// memory is one element, and what was read is wiped out behind it.
/// </summary>
internal sealed class ElementReader(Stream from) : IDisposable
{
    internal const int LargestElement = 4 * 1024 * 1024;

    private byte[] _buffer = new byte[64 * 1024];
    private JsonReaderState _state = new(new JsonReaderOptions { MaxDepth = 64 });
    private Place _place = Place.Begin;
    private (int From, int Until) _element;
    private int _start;
    private int _end;
    private bool _isAtEnd;

    private enum Place
    {
        Begin,
        InObject,
        InList,
        Behind,
    }

    private enum Step
    {
        On,
        Found,
        More,
        Ended,
    }

    /// <summary>In which list the element stands; empty for a bare list or a single object.</summary>
    public string List { get; private set; } = "";

    /// <summary>The element that was found last.</summary>
    public ReadOnlySpan<byte> Element => _buffer.AsSpan(_element.From.._element.Until);

    /// <summary>Whether a file begins as one of these.</summary>
    public static bool BeginsAsOne(ReadOnlySpan<byte> start) =>
        WithoutMark(start).TrimStart(" \t\r\n"u8) is [(byte)'{' or (byte)'[', ..];

    /// <summary>Walks to the next element; false at the end. A file that is broken here says so by a <see cref="JsonException"/>.</summary>
    public bool Next()
    {
        while (true)
        {
            var reader = new Utf8JsonReader(_buffer.AsSpan(_start.._end), _isAtEnd, _state);
            var step = _place is Place.Begin && _end == 0 && !_isAtEnd ? Step.More : Take(ref reader);

            if (step is Step.More)
            {
                Fill();
                continue;
            }

            _start += (int)reader.BytesConsumed;
            _state = reader.CurrentState;

            if (step is not Step.On)
            {
                return step is Step.Found;
            }
        }
    }

    public void Dispose()
    {
        Array.Clear(_buffer);
        from.Dispose();
    }

    /// <summary>One step, which is made whole or not at all.</summary>
    private Step Take(ref Utf8JsonReader reader)
    {
        if (!reader.Read())
        {
            return _isAtEnd ? Step.Ended : Step.More;
        }

        switch (_place)
        {
            case Place.Begin when reader.TokenType is JsonTokenType.StartArray:
                return Goes(Place.InList);
            case Place.Begin when reader.TokenType is JsonTokenType.StartObject:
                return Begins(ref reader);
            case Place.InObject when reader.TokenType is JsonTokenType.PropertyName:
                return TakeProperty(ref reader);
            case Place.InObject:
                return Goes(Place.Behind);
            case Place.InList when reader.TokenType is JsonTokenType.EndArray:
                return Goes(List.Length == 0 ? Place.Behind : Place.InObject);
            case Place.InList:
                return Whole(ref reader);
            default:
                throw new JsonException();
        }
    }

    private Step Begins(ref Utf8JsonReader reader)
    {
        switch (HasLists(reader))
        {
            case null:
                return Step.More;
            case true:
                return Goes(Place.InObject);
            default:
                var step = Whole(ref reader);
                return step is Step.Found ? Goes(Place.Behind, Step.Found) : step;
        }
    }

    /// <summary>Whether an object is a wrapper around lists, by the first thing in it that tells; nothing when that is not read yet.</summary>
    private static bool? HasLists(Utf8JsonReader reader)
    {
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.EndObject)
            {
                return false;
            }

            var (isList, isOwn) = (Lists.Has(ref reader), Lists.IsOfAnElement(ref reader));

            if (isOwn || !reader.Read())
            {
                return isOwn ? false : null;
            }

            if (isList && reader.TokenType is JsonTokenType.StartArray)
            {
                return true;
            }

            if (!reader.TrySkip())
            {
                return null;
            }
        }

        return null;
    }

    private Step TakeProperty(ref Utf8JsonReader reader)
    {
        var list = Lists.NameOf(ref reader);

        if (!reader.Read())
        {
            return Step.More;
        }

        if (reader.TokenType is JsonTokenType.StartArray)
        {
            List = list;
            return Goes(Place.InList);
        }

        return reader.TrySkip() ? Step.On : Step.More;
    }

    private Step Whole(ref Utf8JsonReader reader)
    {
        var begin = (int)reader.TokenStartIndex;

        if (!reader.TrySkip())
        {
            return Step.More;
        }

        _element = (_start + begin, _start + (int)reader.BytesConsumed);
        return Step.Found;
    }

    private Step Goes(Place place, Step step = Step.On)
    {
        _place = place;
        return step;
    }

    private void Fill()
    {
        if (_start > 0)
        {
            Array.Copy(_buffer, _start, _buffer, 0, _end - _start);
            Array.Clear(_buffer, _end - _start, _start);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
        {
            Grow();
        }

        var isFirst = _end == 0 && _place is Place.Begin;
        var read = isFirst
            ? from.ReadAtLeast(_buffer.AsSpan(), 3, throwOnEndOfStream: false)
            : from.Read(_buffer, _end, _buffer.Length - _end);
        _isAtEnd = read == 0;
        _end += read;

        if (isFirst)
        {
            _start = read - WithoutMark(_buffer.AsSpan(0, read)).Length;
        }
    }

    private void Grow()
    {
        if (_buffer.Length >= LargestElement)
        {
            throw new JsonException();
        }

        var larger = new byte[_buffer.Length * 2];
        _buffer.CopyTo(larger, 0);
        Array.Clear(_buffer);
        _buffer = larger;
    }

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> start) => start.StartsWith("\uFEFF"u8) ? start[3..] : start;
}
