using Ashlar.Database.Changes;
using Ashlar.Database.Dialects;

namespace Ashlar.Database.PostgreSql;

/// <summary>The database changes nearly everything in place, so that planning is ordering.</summary>
internal sealed class ChangePlanner : IChangePlanner
{
    public IReadOnlyList<SchemaChange> Plan(DatabaseSchema from, DatabaseSchema to, IReadOnlyList<SchemaChange> changes) =>
        ChangeOrder.Sort(changes);
}
