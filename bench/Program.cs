using System.Text.Json;
using Huiskamer.Bench;

if (args is ["bare-server"])
{
    await StartUp.ServeBareAsync();
    return 0;
}

var file = args.SkipWhile(word => word != "--json").Skip(1).FirstOrDefault();
var filter = args.TakeWhile(word => word != "--json").FirstOrDefault() ?? "";
var rows = new List<Row>();

foreach (var (name, measure) in Rows.All.Where(row => row.Name.Contains(filter, StringComparison.OrdinalIgnoreCase)))
{
    await Console.Error.WriteLineAsync($"{name}…");

    await foreach (var row in measure())
    {
        rows.Add(row);
        await Console.Error.WriteLineAsync($"  {row.InWords}");
    }
}

await Console.Out.WriteLineAsync("| what | size | database | ours | bare | unit | ratio |\n|---|---|---|---|---|---|---|");

foreach (var row in rows)
{
    await Console.Out.WriteLineAsync(row.InWords);
}

if (file is not null)
{
    await File.WriteAllTextAsync(file, JsonSerializer.Serialize(rows, JsonSerializerOptions.Web));
}

return rows.Count > 0 ? 0 : 1;
