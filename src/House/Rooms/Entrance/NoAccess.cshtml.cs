using Huiskamer.Foundation.Pages;
using Microsoft.AspNetCore.Authorization;

namespace Huiskamer.House.Entrance;

/// <summary>Signed in, but this page is for another role.</summary>
[AllowAnonymous]
internal sealed class NoAccessPage : RoomPage
{
    public void OnGet() => Response.StatusCode = 403;
}
