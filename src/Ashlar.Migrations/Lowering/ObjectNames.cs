using Ashlar.Database;
using Ashlar.Schema;

namespace Ashlar.Migrations.Lowering;

/// <summary>Names of tables and enums. What is in the default database schema is called without it, however it got there.</summary>
internal sealed class ObjectNames(string? defaultNamespace)
{
    public ObjectName Of(Model model) => new(Namespace(model.Schema), model.DatabaseName);

    public ObjectName Of(EnumType type) => new(Namespace(type.Schema), type.DatabaseName);

    private string? Namespace(string? written) => written == defaultNamespace ? null : written;
}
