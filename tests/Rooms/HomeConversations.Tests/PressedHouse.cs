using Huiskamer.Foundation.Paper;
using Huiskamer.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Huiskamer.HomeConversations.Tests;

/// <summary>A house with a press that is quick, or broken, or not there, as a test needs it.</summary>
public sealed class PressedHouse : TestHouse
{
    internal QuickPress Press { get; } = new();

    protected override void Change(WebApplicationBuilder builder) => builder.Services.AddSingleton<IPress>(Press);
}

internal sealed class QuickPress : IPress
{
    /// <summary>What it was given last.</summary>
    public string Html { get; private set; } = "";

    public int Printed { get; private set; }

    public bool IsBroken { get; set; }

    public bool IsThere { get; set; } = true;

    public Task<byte[]> PrintAsync(string html, CancellationToken cancel)
    {
        Html = html;
        Printed++;
        return IsBroken ? throw new PressFailed("Broken for a test.") : Task.FromResult("%PDF-1.4"u8.ToArray());
    }
}
