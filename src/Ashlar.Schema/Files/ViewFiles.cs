using Ashlar.Diagnostics;
using Ashlar.Schema.Binding;

namespace Ashlar.Schema.Files;

/// <summary>
/// The queries of views: <c>views/&lt;database name&gt;.sql</c> beside the schema, or one folder deeper below the name of the
/// database schema, where Prisma's <c>db pull</c> puts them. Of a schema for several databases, <c>&lt;database name&gt;.sqlite.sql</c>
/// goes before the other on that database.
/// </summary>
public static class ViewFiles
{
    private const string Folder = "views";

    /// <summary>Gives each view of the model, and of <see cref="DataModel.Others"/>, its file. A file that belongs to no view is an error: nothing would ever come of it.</summary>
    /// <param name="model">The model of the schema.</param>
    /// <param name="schemaFolder">The folder that the schema is in.</param>
    /// <param name="diagnostics">What is wrong with the files.</param>
    public static void ReadInto(DataModel model, string schemaFolder, DiagnosticBag diagnostics)
    {
        var folder = schemaFolder == "." ? Folder : Path.Combine(schemaFolder, Folder);
        if (!Directory.Exists(folder))
        {
            return;
        }

        DataModel[] models = [model, .. model.Others];
        var files = Directory.EnumerateFiles(folder, "*.sql").Concat(Directory.EnumerateDirectories(folder).SelectMany(d => Directory.EnumerateFiles(d, "*.sql")))
            .Order(StringComparer.Ordinal)
            .Select(p => Identify(p, folder, models))
            .OrderBy(f => f.IsForOne);
        foreach (var (path, views, isForOne) in files)
        {
            var waiting = isForOne ? views : views.FindAll(v => v.Query is null);
            if (waiting is [])
            {
                var name = Path.GetFileNameWithoutExtension(path);
                diagnostics.Add(SchemaFileDiagnostics.ViewUnknown(path, name, Spelling.Nearest(name, model.Views.Where(v => v.Query is null).Select(v => v.DatabaseName))));
            }
            else if (SchemaText.Read(path, SchemaFiles.MaxSize, diagnostics) is var (file, _))
            {
                waiting.ForEach(v => v.Query = file);
            }
        }
    }

    /// <summary>The views that a file is the query of, and whether its name says for which database.</summary>
    private static (string Path, List<Model> Views, bool IsForOne) Identify(string path, string folder, DataModel[] models)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        var space = Path.GetDirectoryName(path) is { } parent && parent != folder ? Path.GetFileName(parent) : null;
        var views = Find(name, models);
        var one = models.Length > 1 && views is [] ? Array.Find(models, m => name.EndsWith($".{m.Datasource!.Provider.Name}", StringComparison.Ordinal)) : null;
        return one is null ? (path, views, false) : (path, Find(Path.GetFileNameWithoutExtension(name), [one]), true);

        List<Model> Find(string view, DataModel[] among) =>
            [.. among.SelectMany(m => m.Views).Where(v => v.DatabaseName == view && (space is null || v.Schema is null || v.Schema == space))];
    }
}
