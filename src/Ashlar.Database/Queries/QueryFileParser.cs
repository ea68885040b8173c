using System.Text.RegularExpressions;
using Ashlar.Database.Scripts;
using Ashlar.Diagnostics;

namespace Ashlar.Database.Queries;

/// <summary>Reads a file of the folder <c>sql</c>: its statement, and the annotations in its comments.</summary>
internal sealed partial class QueryFileParser(SourceFile source, string fileName, SqlSyntax syntax, DiagnosticBag diagnostics)
{
    private readonly List<QueryParameter> _parameters = [];
    private readonly Dictionary<string, string> _aliases = [];
    private readonly Dictionary<string, (QueryType, TextSpan)> _columns = [];
    private readonly List<(string Name, TextSpan Span)> _hidden = [];
    private readonly List<string> _documentation = [];
    private (string Name, TextSpan Span)? _tenant;
    private (string Text, TextSpan Span)? _returns;
    private bool _touchesSession;

    /// <returns><see langword="null"/>, and findings, where the file is no such statement.</returns>
    public QueryFile? Parse()
    {
        var script = SqlScript.Parse(source.Text, syntax with { ParameterMarks = ":$" });
        if (script.Statements is not [var statement])
        {
            diagnostics.Add(QueryDiagnostics.NotOneStatement(At(script.Statements is [_, var second, ..] ? second.Span : new TextSpan(0, 0)), script.Statements.Count));
            return null;
        }

        var before = diagnostics.Count;
        if (!QueryShapeParser.Begins(statement))
        {
            diagnostics.Add(QueryDiagnostics.NotAQuery(At(statement.Tokens[0].Span), statement.Tokens[0].Text));
        }

        foreach (var comment in script.Comments.Where(c => c.Text.StartsWith("--", StringComparison.Ordinal)))
        {
            ReadComment(comment, isAtTop: comment.Span.End <= statement.Span.Start);
        }

        var file = Cut(statement);
        return diagnostics.Count == before ? file : null;
    }

    private QueryFile Cut(SqlStatement statement)
    {
        var end = statement.Tokens[^1].Span.End;
        var (texts, places, spans) = (new List<string>(), new List<(string Name, bool IsNullTest)>(), new List<TextSpan>());
        var (at, behind) = (statement.Span.Start, "");
        foreach (var (index, token) in statement.Tokens.Index().Where(t => IsParameter(t.Item)))
        {
            var (test, isNegated) = NullTest(statement.Tokens, index);
            texts.Add(behind + source.Text[at..token.Span.Start] + (isNegated ? "(NOT " : ""));
            places.Add((Declare(token), test is not null));
            spans.Add(token.Span);
            (at, behind) = (test ?? token.Span.End, isNegated ? ")" : "");
        }

        texts.Add(behind + source.Text[at..end]);
        foreach (var unused in _parameters.Where(p => places.TrueForAll(q => q.Name != p.Name)))
        {
            diagnostics.Add(QueryDiagnostics.UnknownParameter(At(unused.Span), unused.Name));
        }

        Mark(_hidden, p => p with { IsHidden = true });
        Mark(_tenant is { } tenant ? [tenant] : [], p => p with { IsTenant = true });
        var (result, model) = ReadResult();
        return new QueryFile
        {
            Name = fileName,
            Source = source,
            Statement = statement,
            Parameters = _parameters,
            Texts = texts,
            Places = [.. places.Select(p => _parameters.FindIndex(q => q.Name == p.Name) is var index && p.IsNullTest ? ~index : index)],
            Spans = spans,
            ColumnTypes = _columns,
            Result = result,
            ModelName = model,
            ResultSpan = _returns?.Span,
            TouchesSession = _touchesSession,
            Documentation = _documentation is [] ? null : string.Join('\n', _documentation).Trim(),
        };
    }

    /// <returns>Where the question ends that begins with the parameter: <c>IS NULL</c>, <c>IS NOT NULL</c>.</returns>
    private static (int? End, bool IsNegated) NullTest(IReadOnlyList<SqlToken> tokens, int parameter)
    {
        var isNegated = parameter + 3 < tokens.Count && tokens[parameter + 2].Is("NOT");
        var last = parameter + (isNegated ? 3 : 2);
        return last < tokens.Count && tokens[parameter + 1].Is("IS") && tokens[last].Is("NULL") ? (tokens[last].Span.End, isNegated) : (null, false);
    }

    // The second colon of a cast stands before a name too.
    private bool IsParameter(SqlToken token) =>
        token.Kind == SqlTokenKind.Parameter
        && (token.Text[0] == ':' ? char.IsAsciiLetter(token.Text[1]) || token.Text[1] == '_' : token.Text[1..].All(char.IsAsciiDigit))
        && !(token.Span.Start > 0 && source.Text[token.Span.Start - 1] == ':');

    private string Declare(SqlToken token)
    {
        var written = token.Text[1..];
        var known = token.Text[0] == '$' ? _aliases.GetValueOrDefault(written) : written;
        if (known is null)
        {
            diagnostics.Add(QueryDiagnostics.NamelessParameter(At(token.Span), token.Text));
            known = token.Text;
        }

        if (token.Text[0] == ':' && !char.IsAsciiLetter(known.TrimStart('_').FirstOrDefault()))
        {
            diagnostics.Add(QueryDiagnostics.NamelessParameter(At(token.Span), token.Text));
        }

        if (_parameters.FindIndex(p => p.Name == known) < 0)
        {
            _parameters.Add(new QueryParameter(known, token.Span));
        }

        return known;
    }

    private void ReadComment(SqlToken comment, bool isAtTop)
    {
        var text = comment.Text[2..].Trim();
        if (text is not ['@', ..])
        {
            if (isAtTop)
            {
                _documentation.Add(text);
            }

            return;
        }

        if (Parameter().Match(text) is { Success: true } parameter)
        {
            ReadParameter(parameter, comment.Span);
        }
        else if (Column().Match(text) is { Success: true } column && QueryType.Parse(column.Groups["type"].Value) is { } type)
        {
            _columns[column.Groups["name"].Value] = (type, comment.Span);
        }
        else if (Returns().Match(text) is { Success: true } returns)
        {
            _returns = (returns.Groups["what"].Value, comment.Span);
        }
        else if (Named().Match(text) is { Success: true } named)
        {
            var names = named.Groups["name"].Captures.Select(c => c.Value);
            if (named.Groups["what"].Value == "tenant")
            {
                _tenant = (names.First(), comment.Span);
            }
            else
            {
                _hidden.AddRange(names.Select(n => (n, comment.Span)));
            }
        }
        else if (text == "@session")
        {
            _touchesSession = true;
        }
        else
        {
            diagnostics.Add(QueryDiagnostics.UnknownAnnotation(At(comment.Span), text));
        }
    }

    private void ReadParameter(Match match, TextSpan span)
    {
        var name = match.Groups["alias"] is { Success: true } alias ? alias.Value : match.Groups["name"].Value;
        if (match.Groups["number"] is { Success: true } number)
        {
            _aliases[number.Value] = name;
        }

        QueryType? type = null;
        if (match.Groups["type"] is { Success: true } written && (type = QueryType.Parse(written.Value)) is null)
        {
            diagnostics.Add(QueryDiagnostics.UnknownType(At(span), written.Value));
        }

        if (type is { } known && match.Groups["optional"].Success)
        {
            type = known with { IsNullable = true };
        }

        _parameters.Add(new QueryParameter(name, span) { Type = type, Documentation = match.Groups["text"].Value is { Length: > 0 } text ? text : null });
    }

    private void Mark(IReadOnlyList<(string Name, TextSpan Span)> names, Func<QueryParameter, QueryParameter> change)
    {
        foreach (var (marked, span) in names)
        {
            var index = _parameters.FindIndex(p => p.Name == marked);
            if (index < 0)
            {
                diagnostics.Add(QueryDiagnostics.UnknownParameter(At(span), marked));
            }
            else
            {
                _parameters[index] = change(_parameters[index]);
            }
        }
    }

    private (QueryResult? Result, string? Model) ReadResult() => _returns is not { Text: var text }
        ? (null, null)
        : text switch
        {
            "many" => (QueryResult.Many, null),
            "one" => (QueryResult.One, null),
            "optional" => (QueryResult.Optional, null),
            "count" => (QueryResult.Count, null),
            [.. var model, '[', ']'] => (QueryResult.Many, model),
            [.. var model, '?'] => (QueryResult.Optional, model),
            _ => (QueryResult.One, text),
        };

    private Location At(TextSpan span) => new(source, span);

    [GeneratedRegex("""^@param(?:\s+\{\s*(?<type>[^}]*?)\s*\})?\s+(?:\$(?<number>[0-9]+):(?<alias>\w+)|:?(?<name>[A-Za-z_]\w*))(?<optional>\?)?(?:\s+(?<text>.*))?$""")]
    private static partial Regex Parameter();

    [GeneratedRegex("""^@column\s+\{\s*(?<type>[^}]*?)\s*\}\s+(?<name>\S+)$""")]
    private static partial Regex Column();

    [GeneratedRegex("""^@returns\s+(?<what>[A-Za-z]\w*(?:\[\]|\?)?)$""")]
    private static partial Regex Returns();

    [GeneratedRegex("""^@(?<what>tenant|hidden)(?:[\s,]+:?(?<name>[A-Za-z_]\w*))+$""")]
    private static partial Regex Named();
}
