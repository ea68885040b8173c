namespace Ashlar.Cli.Commands.Studio;

/// <summary>The browser that <c>--browser</c> names.</summary>
internal enum Browser
{
    Default,
    None,
}
