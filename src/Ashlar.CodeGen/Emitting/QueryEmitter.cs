using Ashlar.CodeGen.ClientModel;
using Ashlar.Database.Queries;

namespace Ashlar.CodeGen.Emitting;

/// <summary>Writes a class with the statements of files, a method for each.</summary>
internal static class QueryEmitter
{
    public static void Emit(CodeWriter code, QueryClass queries, string schemaName)
    {
        code.SummaryMarkup($"The statements of the folder <c>{queries.Folder}</c> beside {Documentation.Escape(schemaName)}{(queries.IsTenant ? ", for a tenant" : "")}.");
        code.Block($"public sealed class {queries.Name}", () =>
        {
            foreach (var query in queries.Queries)
            {
                EmitStatement(code, query);
            }

            code.Separate();
            code.Line($"private readonly {RuntimeTypes.Session} session;");
            code.Separate();
            code.Line($"internal {queries.Name}({RuntimeTypes.Session} session) => this.session = session;");
            foreach (var query in queries.Queries)
            {
                code.Separate();
                EmitMethod(code, query);
            }
        });
    }

    private static void EmitStatement(CodeWriter code, TypedQuery query)
    {
        var statement = $"new {RuntimeTypes.SqlFile}({CSharpLiteral.Of(query.FileName)}, {TextOf(query.File.Texts, query.File.Places, query.File.TouchesSession)})";
        var others = string.Concat(query.Others.Select(o => $".On({CSharpLiteral.Of(o.Provider)}, {TextOf(o.Texts, o.Places, o.TouchesSession)})"));
        code.Separate();
        code.Line($"private static readonly {RuntimeTypes.SqlFile} {query.Field} = {statement}{others};");
    }

    private static string TextOf(IReadOnlyList<string> texts, IReadOnlyList<int> places, bool touchesSession) =>
        $"[{string.Join(", ", texts.Select(CSharpLiteral.Of))}], [{string.Join(", ", places)}]{(touchesSession ? ", touchesSession: true" : "")}";

    private static void EmitMethod(CodeWriter code, TypedQuery query)
    {
        code.Summary(query.Documentation ?? $"{query.FileName}.sql");
        var arguments = query.Arguments.Select(a => $"{a.Type} {a.Name}");
        var values = string.Concat(query.Values.Select(v => $", {v}"));
        var isWrite = query.IsWrite ? "true" : "false";
        if (query is { Result: QueryResult.Many } && !query.IsWrite)
        {
            var (type, method) = query.Row is { } row
                ? ($"{RuntimeTypes.Query}<{row.Names.Row}, {row.Names.Fields}>", $"Query(session, {row.Names.Model}.{row.Names.Descriptor}{values})")
                : ($"{RuntimeTypes.RowQuery}<{query.RowType}>", $"Rows(session, {query.Read}{values})");
            EmitParameters(code, query, isAwaited: false);
            code.Line($"public {type} {query.Method}({string.Join(", ", arguments)}) => {query.Field}.{method};");
            return;
        }

        var (result, call) = query.Result switch
        {
            QueryResult.Count => ($"{RuntimeTypes.Task}<int>", $"ExecuteAsync(session, cancellationToken{values})"),
            QueryResult.Many => ($"{RuntimeTypes.Task}<{RuntimeTypes.ReadList}<{query.RowType}>>", $"ToListAsync<{query.RowType}>(session, {query.Read}, cancellationToken{values})"),
            QueryResult.One => ($"{RuntimeTypes.Task}<{query.RowType}>", $"SingleAsync<{query.RowType}>(session, {query.Read}, {isWrite}, cancellationToken{values})"),
            _ => ($"{RuntimeTypes.Task}<{query.RowType}>", $"SingleOrDefaultAsync<{query.RowType}>(session, {query.Read}, {isWrite}, cancellationToken{values})"),
        };
        EmitParameters(code, query, isAwaited: true);
        code.Line($"public {result} {query.Method}Async({string.Join(", ", arguments.Append($"{RuntimeTypes.CancellationToken} cancellationToken = default"))}) => {query.Field}.{call};");
    }

    // The compiler asks for all of them where there is one.
    private static void EmitParameters(CodeWriter code, TypedQuery query, bool isAwaited)
    {
        if (query.Arguments.All(a => a.Documentation is null))
        {
            return;
        }

        foreach (var argument in query.Arguments)
        {
            var name = argument.Name.TrimStart('@');
            code.Line($"/// <param name=\"{name}\">{Documentation.Escape(argument.Documentation ?? $"The parameter :{name}.")}</param>");
        }

        if (isAwaited)
        {
            code.Line("/// <param name=\"cancellationToken\">Stops the statement.</param>");
        }
    }
}
