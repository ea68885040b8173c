using System.CommandLine;
using Ashlar.Cli.Output;
using Ashlar.Cli.Schemas;
using Ashlar.CodeGen;
using Ashlar.CodeGen.Diagnostics;
using Ashlar.CodeGen.Output;
using Ashlar.Diagnostics;
using Ashlar.Schema;

namespace Ashlar.Cli.Commands;

/// <summary><c>ashlar generate</c>: the client as files of the project, for those who do not let the build make it.</summary>
internal static class GenerateCommand
{
    public static Command Create()
    {
        var schema = SchemaOption.Create();
        var output = new Option<string?>("--output") { Description = "The folder to write to. Without it: the output of the generator block, relative to the schema.", HelpName = "DIR" };
        var json = DiagnosticReport.JsonOption();
        var command = new Command("generate", "Write the C# client of the schema. A project with Ashlar.Build does it by itself.") { schema, output, json };
        command.SetAction(result => Run(result.GetValue(schema), result.GetValue(output), result.GetValue(json)));
        return command;
    }

    private static int Run(string? path, string? output, bool json)
    {
        var diagnostics = new DiagnosticBag();
        var summary = SchemaInput.Load(path, diagnostics) is { } schema && schema.Bind(diagnostics) is { } model ? Generate(schema, model, output, diagnostics) : null;
        if (json)
        {
            DiagnosticReport.PrintJson(diagnostics);
        }
        else
        {
            DiagnosticReport.Print(diagnostics);
            Console.Out.WriteLine(diagnostics.HasErrors ? "Nothing was generated." : summary);
        }

        return diagnostics.HasErrors ? ExitCode.Failed : ExitCode.Success;
    }

    private static string? Generate(SchemaInput schema, DataModel model, string? output, DiagnosticBag diagnostics)
    {
        var drivers = Databases.DriversOf(model.Datasource?.Provider);
        var result = ClientGenerator.Generate(new GeneratorInput(model, Path.GetFileName(schema.Path), ProjectName(schema.Folder), drivers));
        diagnostics.AddRange(result.Diagnostics);
        var folder = output ?? (result.Options.Output is { } written ? Path.Combine(schema.Folder, written) : null);
        if (folder is null)
        {
            diagnostics.Add(OutputDiagnostics.NoOutput());
        }

        if (folder is null || diagnostics.HasErrors)
        {
            return null;
        }

        GeneratedFolder.Write(folder, result.Files, diagnostics);
        return $"Generated {result.Options.Namespace}.{result.Options.Client} in {folder}: {result.Files.Count} files.";
    }

    // As the build names it: after the project that the schema belongs to, else after its folder.
    private static string ProjectName(string folder)
    {
        var full = Path.GetFullPath(folder);
        for (var place = new DirectoryInfo(full); place is not null; place = place.Parent)
        {
            if (place.EnumerateFiles("*.csproj").FirstOrDefault() is { } project)
            {
                return Path.GetFileNameWithoutExtension(project.Name);
            }
        }

        return Path.GetFileName(full);
    }
}
