namespace Ashlar.Hosting;

/// <summary>The host cannot start without a setting.</summary>
/// <param name="name">The setting, which may be an environment variable.</param>
/// <param name="help">What to set it to.</param>
public sealed class MissingSettingException(string name, string help) : Exception($"{name} is not set; {help}");
