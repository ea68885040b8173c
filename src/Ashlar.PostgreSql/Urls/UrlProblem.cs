namespace Ashlar.PostgreSql;

/// <summary>What is wrong with a URL. Neither text holds a password.</summary>
/// <param name="Message">A sentence that starts in lower case and has no full stop.</param>
/// <param name="Help">What to write instead.</param>
internal sealed record UrlProblem(string Message, string Help);
