using Ashlar.Database;
using Ashlar.Database.Dialects;
using Ashlar.Migrations.Lowering;
using Ashlar.Schema;

namespace Ashlar.Studio.Tables;

/// <summary>Everything that the page may name: what is not here is in no statement.</summary>
internal sealed class StudioSchema
{
    private readonly Dictionary<string, StudioModel> _models;

    public StudioSchema(DataModel model, IDialect dialect)
    {
        var database = SchemaLowering.Lower(model, dialect);
        // The lowered tables and views stand in the order of the models and views; tables between models follow them.
        var tables = model.Models.Zip(database.Tables).ToDictionary(p => p.First, p => p.Second);
        ObjectName Between(Relation relation) => JoinTable.NameOf(relation, tables[relation.From.Model].Name, dialect.Capabilities);
        var shown = model.Models.Where(m => !m.IsIgnored).Select(m => new StudioModel(m, tables[m].Name, name => tables[m].FindColumn(name)!, Between));
        var views = model.Views.Zip(database.Views).Where(p => !p.First.IsIgnored)
            .Select(p => new StudioModel(p.First, p.Second.Name, name => p.Second.Columns.First(c => c.Name == name), Between));
        Models = [.. shown, .. views];
        _models = Models.ToDictionary(m => m.Name);
    }

    public IReadOnlyList<StudioModel> Models { get; }

    public StudioModel Model(string name) => _models.GetValueOrDefault(name) ?? throw StudioException.UnknownModel(name);
}
