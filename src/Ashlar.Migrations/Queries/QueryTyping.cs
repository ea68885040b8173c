using Ashlar.Database.Queries;
using Ashlar.Database.Scripts;
using Ashlar.Diagnostics;
using Ashlar.Schema;

namespace Ashlar.Migrations.Queries;

/// <summary>Finds the type of each parameter and column of a file: what the author says, else what the database says, else what the statement's words say.</summary>
internal sealed class QueryTyping
{
    private readonly DataModel _model;
    private readonly QueryFile _file;
    private readonly DescribedQuery _described;
    private readonly DiagnosticBag _diagnostics;
    private readonly StatementTables _tables;
    private readonly ParameterInspector _places;

    public QueryTyping(DataModel model, QueryFile file, DescribedQuery described, DiagnosticBag diagnostics)
    {
        (_model, _file, _described, _diagnostics) = (model, file, described, diagnostics);
        _tables = new StatementTables(file, model);
        _places = new ParameterInspector(file, _tables);
    }

    public LockedQuery Resolve()
    {
        var parameters = _file.Parameters.Select((p, i) => new LockedValue(p.Name, ParameterType(p, i))).ToList();
        var columns = _described.Columns.Select(Column).ToList();
        foreach (var (name, (_, span)) in _file.ColumnTypes.Where(c => columns.TrueForAll(d => d.Name != c.Key)))
        {
            _diagnostics.Add(QueryDiagnostics.UnknownColumn(At(span), name));
        }

        return new LockedQuery(_file.Name, _file.Checksum, parameters, columns, _described.HasEffects);
    }

    private QueryType ParameterType(QueryParameter parameter, int index)
    {
        if (parameter.Type is { } written)
        {
            return Known(written, parameter.Span);
        }

        // A comparison with a column of the schema says more than the database: an enum may be a text there.
        var described = Named(index < _described.Parameters.Count ? _described.Parameters[index].Type : null);
        if (_places.TypeOf(index) is { } inferred && (described is null || described is { Name: "String", IsList: false }))
        {
            return inferred;
        }

        if (described is { } known)
        {
            return known with { IsNullable = !known.IsList && _places.MayBeNull(index), Native = null };
        }

        _diagnostics.Add(QueryDiagnostics.ParameterTypeMissing(At(parameter.Span), parameter.Name, index < _described.Parameters.Count ? _described.Parameters[index].DatabaseType : null));
        return new QueryType("String");
    }

    private LockedValue Column(DescribedColumn column, int index)
    {
        var selected = _file.Shape.Columns.Any(c => c.IsStar) || index >= _file.Shape.Columns.Count ? null : _file.Shape.Columns[index];
        var field = FieldOf(column, selected);
        var type = _file.ColumnTypes.TryGetValue(column.Name, out var written) ? Written(written.Type, written.Span, column, selected, field)
            : field is not null ? FieldTypes.Of(field, IsNullable(field, column))
            : Other(column, selected);
        if (type is not { } known || (known.IsList && !HasLists))
        {
            _diagnostics.Add(QueryDiagnostics.ColumnTypeMissing(At(selected?.Text is [var first, ..] ? first.Span : _file.Statement.Span), column.Name, type is null && field is null ? column.Value.DatabaseType : type?.ToString() ?? column.Value.DatabaseType));
            return new LockedValue(column.Name, new QueryType("String"));
        }

        // Another type than the field's was asked for: it is no longer the field's value.
        // NULL is the empty list wherever a list is read.
        known = known with { IsNullable = known.IsNullable && !known.IsList };
        return new LockedValue(column.Name, known, field is not null && FieldTypes.NameOf(field) == known.Name && field.IsList == known.IsList ? field.ToString() : null);
    }

    /// <summary>The author says what the values are for the client; for the database they stay what they are.</summary>
    private QueryType Written(QueryType type, TextSpan span, DescribedColumn column, SelectedColumn? selected, ScalarField? field)
    {
        // The rows could be read, but no function of texts takes such a column where the query goes on.
        if (type is { Name: "String", IsList: false } && (field is null ? Other(column, selected) : FieldTypes.Of(field, isNullable: false)) is { Name: "Int" or "BigInt" or "Float" or "Decimal", IsList: false } number)
        {
            _diagnostics.Add(QueryDiagnostics.NumberAsText(At(span), column.Name, number.Name));
        }

        return Known(type, span) with { Native = column.Value.Type is { } described && described.IsList == type.IsList ? described.Native : null };
    }

    private bool HasLists => _model.Datasource?.Provider.Capabilities.ScalarLists == true;

    private ScalarField? FieldOf(DescribedColumn column, SelectedColumn? selected)
    {
        if (column.Origin is { } origin)
        {
            return StatementTables.Find(_model, origin.Table, origin.Schema)?.ScalarFields.FirstOrDefault(f => string.Equals(f.DatabaseName, origin.Column, StringComparison.OrdinalIgnoreCase));
        }

        // Of what a write returns, not every database says where it is from; a plain name tells.
        return _file.Shape.Target is { } target && selected is null or { IsName: true } ? _tables.Find(target!, selected is null ? column.Name : selected.Text[^1].Value) : null;
    }

    private bool IsNullable(ScalarField field, DescribedColumn column) =>
        !field.IsRequired || (column.Origin is { } origin && (column.Value.Type is { IsNullable: true } || !_file.Shape.CertainTables.Has(origin.Table)));

    private QueryType? Other(DescribedColumn column, SelectedColumn? selected)
    {
        var inferred = selected is null ? null : new ExpressionInspector(_tables, _file.Shape.CertainTables, ParameterTypeAt).TypeOf([.. selected.Text]);
        if (!_file.Shape.CertainTables.All)
        {
            // The list is that of the first part only; another one may give NULL.
            return (Named(column.Value.Type) ?? inferred) is { } any ? any with { IsNullable = !any.IsList } : null;
        }

        return Named(column.Value.Type) is { } described
            ? described with { IsNullable = inferred?.IsNullable ?? (column.Origin is not { } origin || described.IsNullable || !_file.Shape.CertainTables.Has(origin.Table)) }
            : inferred;
    }

    private QueryType? ParameterTypeAt(SqlToken token)
    {
        var place = Enumerable.Range(0, _file.Spans.Count).FirstOrDefault(i => _file.Spans[i] == token.Span, -1);
        return place < 0 || _file.Places[place] < 0 ? null : _file.Parameters[_file.Places[place]].Type ?? _places.TypeOf(_file.Places[place]);
    }

    /// <summary>The database calls an enum by the name that it has there.</summary>
    private QueryType? Named(QueryType? type) => type is not { } known || IsScalar(known.Name) ? type
        : _model.Enums.FirstOrDefault(e => e.DatabaseName == known.Name) is { } named ? known with { Name = named.Name }
        : null;

    private QueryType Known(QueryType type, TextSpan span)
    {
        if (!IsScalar(type.Name) && _model.FindEnum(type.Name) is null)
        {
            _diagnostics.Add(QueryDiagnostics.UnknownType(At(span), type.Name));
        }

        return type;
    }

    private static bool IsScalar(string name) => Enum.TryParse<ScalarType>(name, out _);

    private Location At(TextSpan span) => new(_file.Source, span);
}
