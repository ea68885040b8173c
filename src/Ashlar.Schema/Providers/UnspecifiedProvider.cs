namespace Ashlar.Schema.Providers;

/// <summary>
/// Stands in for a schema without a datasource: what every database understands, and no names of any one of them.
/// </summary>
public sealed class UnspecifiedProvider : DatabaseProvider
{
    public static UnspecifiedProvider Instance { get; } = new();

    public override string Name => "";

    public override string DisplayName => "a schema without a datasource";

    public override ProviderCapabilities Capabilities { get; } = new() { Autoincrement = true, Enums = true, Json = true };

    public override int MaxIdentifierLength => int.MaxValue;

    public override IReadOnlyList<NativeTypeDefinition> NativeTypes => [];

    public override NativeType? DefaultNativeType(ScalarType type) => null;

    public override IReadOnlyList<IndexMethodDefinition> IndexMethods { get; } = [new("BTree")];

    public override IReadOnlyList<ReferentialAction> ReferentialActions { get; } = Enum.GetValues<ReferentialAction>();

    public override IReadOnlyList<ReferentialAction> EmulatedReferentialActions { get; } =
        [ReferentialAction.Cascade, ReferentialAction.Restrict, ReferentialAction.NoAction, ReferentialAction.SetNull];

    public override IReadOnlyList<ConstraintScope> ConstraintScopes => [];
}
