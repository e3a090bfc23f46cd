using Huiskamer.Foundation;
using Microsoft.Extensions.DependencyInjection;

namespace Huiskamer.ClosingTheLoop.Door;

/// <summary>ClosingTheLoop (terugkoppeling): what we decide, what we promised, and who has been told.</summary>
public sealed class ClosingTheLoopRoom : IRoom
{
    /// <inheritdoc />
    public int Floor => 4;

    /// <inheritdoc />
    public void Furnish(IServiceCollection services)
    {
    }
}
