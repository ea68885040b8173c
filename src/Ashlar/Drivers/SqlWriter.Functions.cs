namespace Ashlar.Drivers;

/// <content>Functions, as the dialect writes them.</content>
public sealed partial class SqlWriter
{
    /// <summary>Appends a function of the dialect.</summary>
    internal void AppendCall(SqlFunction function, params ReadOnlySpan<SqlNode> arguments) => AppendTemplate(Dialect.TemplateOf(function), arguments);

    /// <summary>Appends SQL with <c>{0}</c>, <c>{1}</c> … in the places of the arguments.</summary>
    internal void AppendTemplate(ReadOnlySpan<char> template, params ReadOnlySpan<SqlNode> arguments)
    {
        for (var hole = template.IndexOf('{'); hole >= 0; hole = template.IndexOf('{'))
        {
            // The empty array, which is written so.
            if (template[hole + 1] == '}')
            {
                Append(template[..(hole + 2)]);
                template = template[(hole + 2)..];
                continue;
            }

            Append(template[..hole]);
            arguments[template[hole + 1] - '0'].WriteTo(this);
            template = template[(hole + 3)..];
        }

        Append(template);
    }
}
