namespace Huiskamer.Staff.Door;

/// <summary>How the first person comes into an empty house.</summary>
public interface IFirstAdministrator
{
    /// <summary>
    /// A new path that opens once and makes the first administrator; earlier ones open no longer. None when somebody has
    /// an account already.
    /// </summary>
    Task<string?> PathAsync(CancellationToken cancel);
}
