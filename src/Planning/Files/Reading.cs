using System.Text.Json;

namespace Huiskamer.Planning.Files;

/// <summary>Reads one value of a file, or says in Dutch what is wrong with it.</summary>
internal static class Reading
{
    extension(JsonElement thing)
    {
        internal JsonElement Part(string name, string where) =>
            thing.ValueKind == JsonValueKind.Object && thing.TryGetProperty(name, out var part)
                ? part
                : throw new UnreadableRequest($"In {where} ontbreekt ‘{name}’.");

        internal JsonElement? PartOrNothing(string name) =>
            thing.TryGetProperty(name, out var part) && part.ValueKind != JsonValueKind.Null ? part : null;

        internal List<JsonElement> List(string name, string where) => thing.Part(name, where) switch
        {
            { ValueKind: JsonValueKind.Array } list => [.. list.EnumerateArray()],
            _ => throw new UnreadableRequest($"In {where} is ‘{name}’ geen lijst."),
        };

        internal int Whole(string name, string where) => thing.Part(name, where) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var whole)
            ? whole
            : throw new UnreadableRequest($"In {where} is ‘{name}’ geen heel getal.");

        internal int Seconds(string name, string where) => thing.Whole(name, where) is >= 0 and var seconds
            ? seconds
            : throw new UnreadableRequest($"In {where} is ‘{name}’ kleiner dan nul.");

        internal double Number(string name, string where) =>
            thing.Part(name, where) is { ValueKind: JsonValueKind.Number } number && double.IsFinite(number.GetDouble())
                ? number.GetDouble()
                : throw new UnreadableRequest($"In {where} is ‘{name}’ geen getal.");

        internal bool YesOrNo(string name, string where) => thing.Part(name, where).ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => throw new UnreadableRequest($"In {where} is ‘{name}’ geen true of false."),
        };

        internal string Word(string name, string where) => thing.Part(name, where).AsWord(name, where);

        internal string AsWord(string name, string where) => thing.ValueKind == JsonValueKind.String
            ? thing.GetString()!
            : throw new UnreadableRequest($"In {where} is ‘{name}’ geen tekst.");

        internal JsonElement Id(string name, string where) => thing.Part(name, where).AsId(where);

        internal JsonElement AsId(string where) => thing.ValueKind is JsonValueKind.Number or JsonValueKind.String
            ? thing
            : throw new UnreadableRequest($"In {where} staat een nummer dat geen getal of tekst is.");

        internal Place Place(string where)
        {
            var place = new Place(thing.Number("lat", where), thing.Number("lon", where));
            return Math.Abs(place.Latitude) <= 90 && Math.Abs(place.Longitude) <= 180
                ? place
                : throw new UnreadableRequest($"In {where} ligt de plek niet op aarde: ‘lat’ of ‘lon’ is te groot.");
        }
    }
}
