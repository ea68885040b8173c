using Ashlar.Database;
using Ashlar.Database.Dialects;
using Ashlar.Migrations.Lowering;
using Ashlar.Schema;

namespace Ashlar.Studio.Tables;

/// <summary>Everything that the page may name: what is not here is in no statement.</summary>
internal sealed class StudioSchema
{
    private readonly Dictionary<string, StudioModel> _models;

    /// <param name="model">The schema.</param>
    /// <param name="dialect">How its database is spoken to.</param>
    /// <param name="service">The service whose own database it is; <see langword="null"/> for the one database of all.</param>
    public StudioSchema(DataModel model, IDialect dialect, string? service)
    {
        var database = SchemaLowering.Lower(model, dialect, service);
        var (models, allViews) = (model.Models.Where(m => m.IsIn(service)), model.Views.Where(v => v.IsIn(service)));
        // The lowered tables and views stand in the order of the models and views; tables between models follow them.
        var tables = models.Zip(database.Tables).ToDictionary(p => p.First, p => p.Second);
        ObjectName Between(Relation relation) => JoinTable.NameOf(relation, tables[relation.From.Model].Name, dialect.Capabilities);
        var shown = models.Where(m => !m.IsIgnored).Select(m => new StudioModel(m, service, tables[m].Name, name => tables[m].FindColumn(name)!, Between));
        var views = allViews.Zip(database.Views).Where(p => !p.First.IsIgnored)
            .Select(p => new StudioModel(p.First, service, p.Second.Name, name => p.Second.Columns.First(c => c.Name == name), Between));
        Models = [.. shown, .. views];
        _models = Models.ToDictionary(m => m.Name);
    }

    public IReadOnlyList<StudioModel> Models { get; }

    public StudioModel Model(string name) => _models.GetValueOrDefault(name) ?? throw StudioException.UnknownModel(name);
}
