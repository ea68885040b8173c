using Ashlar.Diagnostics;
using Ashlar.Schema.Binding;

namespace Ashlar.Schema.Files;

/// <summary>
/// The queries of views: <c>views/&lt;database name&gt;.sql</c> beside the schema, or one folder deeper below the name of the
/// database schema, where Prisma's <c>db pull</c> puts them.
/// </summary>
public static class ViewFiles
{
    private const string Folder = "views";

    /// <summary>Gives each view of the model its file. A file that belongs to no view is an error: nothing would ever come of it.</summary>
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

        foreach (var path in Directory.EnumerateFiles(folder, "*.sql").Concat(Directory.EnumerateDirectories(folder).SelectMany(d => Directory.EnumerateFiles(d, "*.sql"))).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(path);
            var space = Path.GetDirectoryName(path) is { } parent && parent != folder ? Path.GetFileName(parent) : null;
            var view = model.Views.FirstOrDefault(v => v.DatabaseName == name && v.Query is null && (space is null || v.Schema is null || v.Schema == space));
            if (view is null)
            {
                diagnostics.Add(SchemaFileDiagnostics.ViewUnknown(path, name, Spelling.Nearest(name, model.Views.Where(v => v.Query is null).Select(v => v.DatabaseName))));
            }
            else if (SchemaText.Read(path, SchemaFiles.MaxSize, diagnostics) is var (file, _))
            {
                view.Query = file;
            }
        }
    }
}
