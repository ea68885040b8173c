namespace Ashlar.Schema;

/// <summary>
/// What a valid schema means: the one value that migrations and the generator read. Made by the binder only, after
/// every rule has passed; everything in it is resolved, so a reader never looks at text again.
/// </summary>
public sealed class DataModel
{
    /// <summary><see langword="null"/> for a schema without a datasource.</summary>
    public Datasource? Datasource { get; internal set; }

    public IReadOnlyList<Generator> Generators { get; internal set; } = [];

    /// <summary>Models in the order of the files, and of their place in each. Views are in <see cref="Views"/>.</summary>
    public IReadOnlyList<Model> Models { get; internal set; } = [];

    public IReadOnlyList<Model> Views { get; internal set; } = [];

    public IReadOnlyList<EnumType> Enums { get; internal set; } = [];

    /// <summary>Every relation once, implicit many-to-many ones included.</summary>
    public IReadOnlyList<Relation> Relations { get; internal set; } = [];

    /// <summary>The same schema for each other database that <c>@alsoOn</c> names, without what only the datasource's own one has.</summary>
    public IReadOnlyList<DataModel> Others { get; internal set; } = [];

    /// <summary>The schema for the database of that provider; <see langword="null"/> where it is not meant for it.</summary>
    public DataModel? On(string provider) =>
        Datasource is { } datasource && datasource.Provider.Answers(provider) ? this : Others.FirstOrDefault(o => o.Datasource!.Provider.Answers(provider));

    /// <summary>The services that <c>@service</c> names, in the order of the files; empty where there are none.</summary>
    public IReadOnlyList<string> Services => field ??= [.. Models.Select(m => m.Service).OfType<string>().Distinct()];

    public Model? FindModel(string name) => Models.FirstOrDefault(m => m.Name == name);

    public EnumType? FindEnum(string name) => Enums.FirstOrDefault(e => e.Name == name);
}
