using System.Diagnostics;
using Huiskamer.Foundation.Pages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Huiskamer.House.Entrance;

/// <summary>A bug or an outage: calm words and a number to quote, the same number as in the log.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
internal sealed class FaultPage : RoomPage
{
    public string Number => Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier;

    public void OnGet() => Response.StatusCode = 500;

    public void OnPost() => Response.StatusCode = 500;
}
