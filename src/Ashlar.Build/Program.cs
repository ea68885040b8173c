using Ashlar.Build;
using Ashlar.CodeGen;
using Ashlar.CodeGen.Output;

if (args is not [var path])
{
    Console.Error.WriteLine("usage: Ashlar.Build REQUEST (a file that Ashlar.Build.targets writes)");
    return 1;
}

var request = BuildRequest.Read(path);
var clients = new List<IReadOnlyList<GeneratedFile>>();
var failed = false;
foreach (var schema in request.Schemas)
{
    var (files, diagnostics) = SchemaGeneration.Run(schema, request);
    foreach (var diagnostic in diagnostics)
    {
        BuildOutput.Write(Console.Out, diagnostic, schema);
    }

    clients.Add(files);
    failed |= diagnostics.HasErrors;
}

if (failed)
{
    return 1;
}

// Clients of several schemas may have files of the same name.
var paths = clients.SelectMany((files, index) => GeneratedFolder.Write(clients.Count == 1 ? request.Output : Path.Combine(request.Output, $"{index + 1}"), files));
// Last, for the build takes its time as that of everything else.
File.WriteAllLines(request.Result, paths);
return 0;
