using Ashlar.CodeGen.ClientModel;
using Ashlar.Database.Queries;
using Ashlar.Diagnostics;
using Ashlar.Schema;

namespace Ashlar.CodeGen.Binding;

/// <summary>Makes one statement of the files that several databases have for it: the same parameters and columns, a text for each.</summary>
/// <param name="model">The schema.</param>
/// <param name="sources">Of one service, the datasource's own database first.</param>
/// <param name="types">The types of C#.</param>
/// <param name="diagnostics">What is not known, or not the same.</param>
internal sealed class QueryMerger(DataModel model, IReadOnlyList<QuerySource> sources, QueryTypeBinder types, DiagnosticBag diagnostics)
{
    /// <summary>The statements, and what is known of each.</summary>
    public IEnumerable<MergedQuery> Merge()
    {
        // Of the whole folder it is said once.
        if (sources.All(s => StaleTables(s) is not null))
        {
            diagnostics.Add(QueryDiagnostics.Stale(Start(sources[0].Folder.Files[0]), StaleTables(sources[0])!));
            return [];
        }

        return sources.SelectMany(s => s.Folder.Files).Select(f => f.Name).Distinct().Order(StringComparer.Ordinal).Select(Merge).OfType<MergedQuery>().ToList();
    }

    private MergedQuery? Merge(string name)
    {
        var files = sources.Select(s => (Source: s, File: s.Folder.Files.FirstOrDefault(f => f.Name == name))).ToList();
        if (files.Find(f => f.File is null).Source is { } lacking)
        {
            diagnostics.Add(QueryDiagnostics.Different(Start(files.First(f => f.File is not null).File!), $"\"{name}\" has no statement for {NameOf(lacking)}"));
            return null;
        }

        var found = files.ConvertAll(f => (f.Source, File: f.File!, Known: Find(f.Source, f.File!, out var change), Change: change));
        if (found.FindIndex(f => f.Known is not null) is not (>= 0 and var first))
        {
            var place = Start(found[0].File);
            diagnostics.Add(found[0].Change is { } change ? QueryDiagnostics.Stale(place, change) : QueryDiagnostics.NotChecked(place));
            return null;
        }

        var (_, file, known, _) = found[first];
        var merged = new MergedQuery(file, known!, sources[first].Home.Provider, []);
        foreach (var other in found.Where((_, i) => i != first))
        {
            if (other.Known is null)
            {
                diagnostics.Add(QueryDiagnostics.NotCheckedOn(Start(other.File), NameOf(other.Source), other.Change));
            }

            merged = Merge(merged, other.Source, other.File, other.Known);
        }

        return diagnostics.HasErrors ? null : merged;
    }

    private MergedQuery Merge(MergedQuery query, QuerySource source, QueryFile file, LockedQuery? known)
    {
        var (own, other) = (NameOf(query.Provider), NameOf(source));
        if (FindDifference(query.File, file, own, other) is { } difference)
        {
            diagnostics.Add(QueryDiagnostics.Different(Start(file), difference));
            return query;
        }

        var order = file.Parameters.Select(p => query.File.Parameters.ToList().FindIndex(o => o.Name == p.Name)).ToList();
        var variant = new QueryVariant(source.Home.Provider, file.Texts, [.. file.Places.Select(p => p >= 0 ? order[p] : ~order[~p])], file.TouchesSession);
        var isSame = variant.Texts.SequenceEqual(query.File.Texts) && variant.Places.SequenceEqual(query.File.Places) && variant.TouchesSession == query.File.TouchesSession;
        return query with
        {
            Known = known is null ? query.Known : Merge(query.Known, known, file, own, other),
            Others = isSame ? query.Others : [.. query.Others, variant],
        };
    }

    private static string? FindDifference(QueryFile own, QueryFile other, string ownName, string otherName)
    {
        var lacking = own.Parameters.Select(p => p.Name).Except(other.Parameters.Select(p => p.Name)).Select(p => (p, ownName, otherName))
            .Concat(other.Parameters.Select(p => p.Name).Except(own.Parameters.Select(p => p.Name)).Select(p => (p, otherName, ownName)));
        foreach (var (parameter, has, lacks) in lacking)
        {
            return $"the statement has a parameter \"{parameter}\" on {has} and none on {lacks}";
        }

        if (own.Parameters.FirstOrDefault(p => other.Parameters.First(o => o.Name == p.Name) is var o && (o.IsTenant, o.IsHidden) != (p.IsTenant, p.IsHidden)) is { } unlike)
        {
            return $"the parameter \"{unlike.Name}\" is annotated otherwise on {ownName} than on {otherName}";
        }

        return own.Shape.IsWrite != other.Shape.IsWrite || own.Result != other.Result || own.ModelName != other.ModelName
            ? $"the statement gives something else on {ownName} than on {otherName}"
            : null;
    }

    // What may be missing on one of them may be missing; what may be given as nothing must be so on both.
    private LockedQuery Merge(LockedQuery own, LockedQuery other, QueryFile file, string ownName, string otherName)
    {
        var parameters = own.Parameters.Select(p => (Own: p, Other: other.Parameters.First(o => o.Name == p.Name))).ToList();
        var names = (own.Columns.Select(c => c.Name).ToList(), other.Columns.Select(c => c.Name).ToList());
        if (!names.Item1.SequenceEqual(names.Item2))
        {
            diagnostics.Add(QueryDiagnostics.Different(Start(file), $"the statement gives {List(names.Item1)} on {ownName} and {List(names.Item2)} on {otherName}"));
            return own;
        }

        var columns = own.Columns.Zip(other.Columns).ToList();
        foreach (var (kind, first, second) in parameters.Select(p => ("parameter", p.Own, p.Other)).Concat(columns.Select(c => ("column", c.First, c.Second))))
        {
            if (first.Type with { IsNullable = false, Native = null } != second.Type with { IsNullable = false, Native = null })
            {
                diagnostics.Add(QueryDiagnostics.Different(Start(file), $"the {kind} \"{first.Name}\" is {first.Type} on {ownName} and {second.Type} on {otherName}"));
            }
            else if (first.Field != second.Field && (types.IsSpecial(first) || types.IsSpecial(second)))
            {
                diagnostics.Add(QueryDiagnostics.Different(Start(file), $"the {kind} \"{first.Name}\" is the field {first.Field ?? second.Field} on {(first.Field is null ? otherName : ownName)} only"));
            }
        }

        return own with
        {
            HasEffects = own.HasEffects || other.HasEffects,
            Parameters = [.. parameters.Select(p => p.Own with { Type = p.Own.Type with { IsNullable = p.Own.Type.IsNullable && p.Other.Type.IsNullable } })],
            Columns = [.. columns.Select(c => c.First with
            {
                Type = c.First.Type with { IsNullable = c.First.Type.IsNullable || c.Second.Type.IsNullable, Native = c.First.Type.Native ?? c.Second.Type.Native },
                Field = c.First.Field == c.Second.Field ? c.First.Field : null,
            })],
        };
    }

    private static string List(List<string> columns) => columns is [] ? "no columns" : string.Join(", ", columns.Select(c => $"\"{c}\""));

    private static string? StaleTables(QuerySource source) =>
        source.Lock is not { } locked ? null
        : locked.Migrations != source.Migrations ? "the migrations have changed"
        : locked.Provider != source.Home.Provider ? "the schema has got another provider"
        : null;

    /// <summary>What the database said of a file. Where that holds no longer, it tells what has changed since.</summary>
    private LockedQuery? Find(QuerySource source, QueryFile file, out string? change)
    {
        change = null;
        if (source.Lock?.Find(file.Name) is not { } known)
        {
            return null;
        }

        change = StaleTables(source)
            ?? (known.Checksum != file.Checksum || known.Parameters.Count != file.Parameters.Count ? $"\"{file.Source.Path}\" has changed"
            : known.Parameters.Concat(known.Columns).FirstOrDefault(v => !types.Knows(v)) is { } lost ? $"the schema of \"{lost.Name}\" has changed"
            : null);
        return change is null ? known : null;
    }

    private string NameOf(QuerySource source) => NameOf(source.Home.Provider);

    private string NameOf(string provider) => model.On(provider)?.Datasource?.Provider.DisplayName ?? provider;

    private static Location Start(QueryFile file) => new(file.Source, new TextSpan(file.Statement.Span.Start, file.Statement.Tokens[0].Span.End));
}

/// <summary>A statement with a text for each database.</summary>
/// <param name="File">That of the first database of which something is known.</param>
/// <param name="Known">What all of them said.</param>
/// <param name="Provider">The database that <paramref name="File"/> is for.</param>
/// <param name="Others">The texts of the others, where they are not the same.</param>
internal sealed record MergedQuery(QueryFile File, LockedQuery Known, string Provider, IReadOnlyList<QueryVariant> Others);
