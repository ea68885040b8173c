using FsCheck;
using FsCheck.Fluent;

namespace CtoProjects.Tests;

/// <summary>What holds for whatever is generated. ASHLAR_FUZZ=1 tries much more.</summary>
internal static class Property
{
    private static readonly Config s_config = Config.QuickThrowOnFailure
        .WithMaxTest(Environment.GetEnvironmentVariable("ASHLAR_FUZZ") == "1" ? 20_000 : 300)
        .WithEndSize(60)
        .WithQuietOnSuccess(true);

    /// <param name="values">What is tried.</param>
    /// <param name="assert">Throws where it does not hold.</param>
    public static void Holds<T>(Gen<T> values, Action<T> assert) => Check.One(s_config, Prop.ForAll(values.ToArbitrary(), assert));
}
