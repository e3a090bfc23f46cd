using Huiskamer.Foundation.Pages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Huiskamer.House.Entrance;

/// <summary>Not there, or not yours: the same answer in both cases.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
internal sealed class NotFoundPage : RoomPage
{
    public void OnGet() => Response.StatusCode = 404;

    public void OnPost() => Response.StatusCode = 404;
}
