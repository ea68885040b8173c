using Ashlar.Database;
using Ashlar.Diagnostics;
using Ashlar.Migrations.Lowering;
using Ashlar.Psl.Syntax;
using Ashlar.Schema;

namespace Ashlar.Migrations.Pulling;

/// <summary>Brings the files of a schema up to date with a database.</summary>
internal sealed class SchemaMerger
{
    private readonly PullSource _source;
    private readonly IReadOnlyDictionary<string, PulledBlock> _before;
    private readonly IReadOnlyDictionary<string, PulledBlock> _after;
    private readonly IReadOnlyList<SchemaSyntax> _files;
    private readonly Dictionary<SourceFile, TextEdits> _edits;
    private readonly ObjectNames _names;

    /// <param name="before">The database that the schema asks for.</param>
    /// <param name="after">The database as it is, reconciled with the schema.</param>
    public SchemaMerger(PullSource before, PullSource after, IReadOnlyList<SchemaSyntax> files)
    {
        _source = after;
        _before = SchemaPuller.Pull(before);
        _after = SchemaPuller.Pull(after);
        _files = files;
        _edits = files.ToDictionary(f => f.File, f => new TextEdits(f.File));
        _names = new ObjectNames(after.Dialect.Capabilities.DefaultNamespace);
    }

    /// <summary>The text of each file.</summary>
    /// <param name="target">The file that new blocks are added to.</param>
    public IReadOnlyList<string> Merge(SourceFile target)
    {
        var removed = _source.Previous.Models.Where(m => IsGone(SchemaPuller.TableKey(_names.Of(m)))).ToHashSet();
        foreach (var model in _source.Previous.Models)
        {
            Merge(model, removed);
        }

        foreach (var type in _source.Previous.Enums)
        {
            Merge(SchemaPuller.EnumKey(_names.Of(type)), type.Name, new Dictionary<string, TextSpan>());
        }

        foreach (var view in _source.Previous.Views.Where(v => _source.HasViews && _source.Database.Views.All(d => d.Name != _names.Of(v))))
        {
            Merger(view.Name)?.Remove();
        }

        foreach (var (_, block) in _after.Where(b => !_before.ContainsKey(b.Key) && !IsKnownView(b.Key) && !IsComment(b.Value)))
        {
            _edits[target].Append(BlockWriter.Write(block));
        }

        return [.. _files.Select(f => _edits[f.File].Apply())];
    }

    private void Merge(Model model, HashSet<Model> removed)
    {
        var key = SchemaPuller.TableKey(_names.Of(model));
        Merge(key, model.Name, Attributes(model));
        // Fields that have no counterpart in the database (relations without foreign keys) go with the model they lead to.
        if (!removed.Contains(model) && Merger(model.Name) is { } merger)
        {
            var written = _before.GetValueOrDefault(key)?.Members.Select(m => m.Name).ToHashSet() ?? [];
            foreach (var field in model.RelationFields.Where(f => removed.Contains(f.RelatedModel) && !written.Contains(f.Name)))
            {
                merger.RemoveMember(field.Name);
            }
        }
    }

    private void Merge(string key, string name, IReadOnlyDictionary<string, TextSpan> attributes)
    {
        if (!_before.TryGetValue(key, out var before) || Merger(name) is not { } merger)
        {
            return;
        }

        if (_after.TryGetValue(key, out var after))
        {
            merger.Merge(before, after, attributes);
        }
        else
        {
            merger.Remove();
        }
    }

    private bool IsGone(string key) => _before.ContainsKey(key) && !_after.ContainsKey(key);

    private bool IsKnownView(string key) => _source.Previous.Views.Any(v => SchemaPuller.ViewKey(_names.Of(v)) == key);

    private bool IsComment(PulledBlock block) =>
        block.IsCommentedOut && _files.Any(f => f.File.Text.Contains($"// {block.Keyword} {block.Name} {{", StringComparison.Ordinal));

    private BlockMerger? Merger(string name) =>
        _files.SelectMany(f => f.Blocks).FirstOrDefault(b => b is not ConfigBlockSyntax && b.Name.Value == name) is { } block ? new BlockMerger(block, _edits[block.File]) : null;

    /// <summary>Where the attributes of the block stand that may change, by the keys of <see cref="KeyPuller"/>.</summary>
    private static Dictionary<string, TextSpan> Attributes(Model model)
    {
        var places = new Dictionary<string, TextSpan>();
        foreach (var index in model.Indexes.Where(i => KeyPuller.IsOfBlock(i.Location)))
        {
            places[$"{(index.Kind == IndexKind.Unique ? "unique" : "index")} {index.DatabaseName}"] = index.Location.Span;
        }

        if (model.PrimaryKey is { } key && KeyPuller.IsOfBlock(key.Location))
        {
            places["id"] = key.Location.Span;
        }

        return places;
    }
}
