using Ashlar.Diagnostics;
using Ashlar.Psl.Syntax;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Rules;

/// <summary>
/// Every rule, in the order in which they run. What depends on the order: a rule that stops the run, and rules that
/// only speak when there is no error yet.
/// </summary>
internal static class RuleSet
{
    /// <summary>About what is written, whatever it means; these run on any schema.</summary>
    private static readonly IRule<BlockSyntax>[] Blocks =
    [
        new BuiltInTypeNameRule(),
        new IdentifierRule(),
        new ReservedNameRule(),
        new DuplicateMemberRule(),
        new EmptyEnumRule(),
        new CompositeTypeAttributeRule(),
    ];

    private static readonly IRule<SchemaSymbol>[] Declarations = [new DuplicateBlockRule()];

    private static readonly IRule<SchemaSymbol>[] Schemas =
    [
        new CompositeTypeCycleRule(),
        new CompositeTypeRule(),
        new DefaultFunctionRule(),
        new ExtensionRule(),
        new TableNameRule(),
    ];

    private static readonly IRule<ModelSymbol>[] Models =
    [
        new ViewPreviewRule(),
        new UniqueKeyRule(),
        new PrimaryKeyNameRule(),
        new PrimaryKeyFieldsRule(),
        new PrimaryKeyCapabilityRule(),
        new ShardKeyRule(),
        new AutoincrementRule(),
        new SchemaAttributeRule(),
        new ViewKeyRule(),
    ];

    private static readonly IRule<ScalarFieldSymbol>[] ScalarFields =
    [
        new FieldTypeCapabilityRule(),
        new FieldNameRule(),
        new NamedDefaultRule(),
        new DefaultTextRule(),
        new AutoFunctionRule(),
        new NativeTypeRule(),
        new UnsupportedTypeRule(),
    ];

    private static readonly IRule<RelationFieldSymbol>[] RelationFields =
    [
        new AmbiguousRelationRule(),
        new FieldNameRule(),
        new IgnoredRelatedModelRule(),
        new ReferentialActionRule(),
        new ForeignKeyNameRule(),
        new MissingIndexRule(),
    ];

    /// <summary>What the database makes of an index; these come before the fields, which may stop the run.</summary>
    private static readonly IRule<KeySymbol>[] DatabaseIndexes = [new IndexableTypeRule(), new IndexOperandRule(), new IndexFieldCountRule()];

    private static readonly IRule<KeySymbol>[] Indexes =
    [
        new IndexFieldsRule(),
        new IndexNameRule(),
        new CompositeUniqueNameRule(),
        new IndexCapabilityRule(),
        new OperatorClassRule(),
        new IndexMethodRule(),
        new PartialIndexRule(),
    ];

    private static readonly IRule<KeySymbol>[] ViewIndexes = [new ViewIndexRule(), new CompositeUniqueNameRule()];

    private static readonly IRule<SchemaSymbol>[] EnumNames = [new EnumNameRule()];

    private static readonly IRule<EnumSymbol>[] Enums = [new EnumRule()];

    private static readonly IRule<RelationSymbol>[] Relations =
    [
        new RelationCycleRule(),
        new UniqueReferencesRule(),
        new ForeignKeyLengthRule(),
        new RelationArityRule(),
        new ForeignKeyTypeRule(),
        new ForeignKeyUniqueNameRule(),
        new SetNullRule(),
        new OppositeFieldRule(),
        new OneToManyKeyRule(),
        new OneToOneKeyRule(),
        new OneToOneUniqueRule(),
        new OneToOneSideRule(),
        new ManyToManyRule(),
        new EmbeddedManyToManyRule(),
    ];

    public static void CheckDeclarations(SchemaSymbol schema, DiagnosticBag diagnostics)
    {
        var context = new RuleContext(schema, diagnostics);
        Check(Blocks, schema.Files.SelectMany(f => f.Blocks), context);
        Check(Declarations, [schema], context);
    }

    /// <summary>The rules about the meaning of a schema that has been bound without errors.</summary>
    public static void Check(SchemaSymbol schema, DiagnosticBag diagnostics)
    {
        var context = new RuleContext(schema, diagnostics);
        Check(Schemas, [schema], context);
        foreach (var model in schema.ModelsBeforeViews)
        {
            Check(Models, [model], context);
            Check(DatabaseIndexes, model.IsView ? [] : model.Indexes, context);
            Check(ScalarFields, model.ScalarFields, context);
            Check(RelationFields, model.RelationFields, context);
            Check(model.IsView ? ViewIndexes : Indexes, model.Indexes, context);
        }

        Check(EnumNames, [schema], context);
        Check(Enums, schema.Enums, context);
        Check(Relations, schema.Relations, context);
    }

    private static void Check<T>(IRule<T>[] rules, IEnumerable<T> subjects, RuleContext context)
    {
        foreach (var subject in subjects)
        {
            foreach (var rule in rules)
            {
                if (context.IsStopped)
                {
                    return;
                }

                rule.Check(subject, context);
            }
        }
    }
}
