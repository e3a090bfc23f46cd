namespace Huiskamer.Planning.Files;

/// <summary>A request file that cannot be read. The message is a Dutch sentence that says what to mend.</summary>
public sealed class UnreadableRequest(string sentence) : Exception(sentence);
