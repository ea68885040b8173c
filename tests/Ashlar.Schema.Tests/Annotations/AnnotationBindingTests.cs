using Ashlar.Diagnostics;
using Ashlar.Psl;
using Ashlar.Schema.Annotations;

namespace Ashlar.Schema.Tests.Annotations;

/// <summary>What the data model has. The golden cases show the findings only.</summary>
public class AnnotationBindingTests
{
    [Fact]
    public void A_tenant_field_has_no_relation_to_follow()
    {
        var tenant = Only<TenantAnnotation>(Field("/// @tenant(rls: true)\n  owner String"));

        Assert.Null(tenant.Through);
        Assert.True(tenant.RowLevelSecurity);
    }

    [Fact]
    public void A_tenant_of_a_model_is_the_relation_itself()
    {
        var model = Bind("""
            model Pet {
              id    Int    @id
              /// @tenant
              owner String
              logs  Log[]
            }

            /// @tenant(pet)
            model Log {
              id    Int @id
              petId Int
              pet   Pet @relation(fields: [petId], references: [id])
            }
            """);

        var log = model.FindModel("Log")!;
        var tenant = Assert.IsType<TenantAnnotation>(Assert.Single(log.Annotations));
        Assert.Same(log.FindField("pet"), tenant.Through);
        Assert.False(tenant.RowLevelSecurity);
    }

    [Fact]
    public void Bounds_are_numbers_and_an_absent_one_is_null()
    {
        var range = Only<RangeAnnotation>(Field("/// @range(-0.5, 1e3)\n  a Float"));
        var length = Only<LengthAnnotation>(Field("/// @length(max: 40)\n  a String"));

        Assert.Equal((-0.5m, 1000m), (range.Minimum, range.Maximum));
        Assert.Equal((null, 40), (length.Minimum, length.Maximum));
    }

    [Fact]
    public void A_bare_check_marks_the_bounds_beside_it_and_is_none_itself()
    {
        var field = Field("/// @check @range(1, 2)\n  a Int");

        Assert.True(Only<RangeAnnotation>(field).IsDatabaseCheck);
        Assert.False(Only<RangeAnnotation>(Field("/// @range(1, 2) @check(\"a <> 3\")\n  a Int")).IsDatabaseCheck);
    }

    [Fact]
    public void A_check_has_its_sql_and_its_name()
    {
        var check = Only<CheckAnnotation>(Field("""/// @check("\"a\" > 0", map: "a_positive")""" + "\n  a Int"));

        Assert.Equal("\"a\" > 0", check.Expression);
        Assert.Equal("a_positive", check.DatabaseName);
    }

    [Fact]
    public void A_pattern_keeps_its_backslashes()
    {
        var format = Only<FormatAnnotation>(Field("""/// @pattern("^\d+\\$")""" + "\n  a String"));

        Assert.Equal((TextFormat.Pattern, """^\d+\\$"""), (format.Format, format.Pattern));
    }

    [Theory]
    [InlineData("@email", TextFormat.Email)]
    [InlineData("@url", TextFormat.Url)]
    public void A_format_without_a_pattern_has_none(string annotation, TextFormat expected)
    {
        var format = Only<FormatAnnotation>(Field($"/// {annotation}\n  a String"));

        Assert.Equal((expected, null), (format.Format, format.Pattern));
    }

    [Theory]
    [InlineData("@encrypted", false)]
    [InlineData("@encrypted()", false)]
    [InlineData("@encrypted(deterministic)", true)]
    [InlineData("@encrypted (deterministic)", true)]
    public void Encryption_is_deterministic_only_when_asked(string annotation, bool expected) =>
        Assert.Equal(expected, Only<EncryptedAnnotation>(Field($"/// {annotation}\n  a String")).IsDeterministic);

    [Fact]
    public void A_json_type_may_have_commas_of_its_own() =>
        Assert.Equal("Dictionary<string, int[]>", Only<JsonTypeAnnotation>(Field("/// @json(Dictionary<string, int[]>)\n  a Json")).TypeName);

    [Fact]
    public void Fields_have_theirs_in_the_order_written()
    {
        var field = Field("/// @hidden\n  /// @renamedFrom(b) @softDelete\n  a DateTime?");

        Assert.Equal([typeof(HiddenAnnotation), typeof(RenamedFromAnnotation), typeof(SoftDeleteAnnotation)], field.Annotations.Select(a => a.GetType()));
    }

    [Fact]
    public void Models_have_audit_service_and_rename()
    {
        var model = Bind("""
            /// @audit
            /// @service(pets) @renamedFrom("old pets")
            model Pet {
              id Int @id
              /// @version
              revision Int
            }

            /// @auditLog @service(pets)
            model Entry {
              id     Int      @id @default(autoincrement())
              actor  String?
              action String
              model  String
              rowId  String
              before Json?
              after  Json?
              at     DateTime
            }
            """);

        var annotations = model.FindModel("Pet")!.Annotations;
        Assert.IsType<AuditAnnotation>(annotations[0]);
        Assert.Equal("pets", Assert.IsType<ServiceAnnotation>(annotations[1]).Service);
        Assert.Equal("old pets", Assert.IsType<RenamedFromAnnotation>(annotations[2]).OldName);
        Assert.IsType<VersionAnnotation>(Assert.Single(model.FindModel("Pet")!.FindField("revision")!.Annotations));
        Assert.IsType<AuditLogAnnotation>(model.FindModel("Entry")!.Annotations[0]);
    }

    [Fact]
    public void Enums_and_their_values_have_renames()
    {
        var colour = Bind("/// @renamedFrom(Color)\nenum Colour {\n  /// @renamedFrom(Crimson)\n  Red\n  Blue\n}\n").FindEnum("Colour")!;

        Assert.Equal("Color", Assert.IsType<RenamedFromAnnotation>(Assert.Single(colour.Annotations)).OldName);
        Assert.Equal("Crimson", Assert.IsType<RenamedFromAnnotation>(Assert.Single(colour.Values[0].Annotations)).OldName);
        Assert.Empty(colour.Values[1].Annotations);
    }

    private static DataModel Bind(string schema)
    {
        var result = SchemaBinder.Bind([SchemaParser.Parse(new SourceFile("schema.prisma", schema))], []);
        Assert.DoesNotContain(result.Diagnostics, d => d.Severity == Severity.Error);
        return result.Model!;
    }

    private static Field Field(string lines) => Bind($"model Sample {{\n  id Int @id\n  {lines}\n}}\n").Models[0].Fields[1];

    private static T Only<T>(Field field) where T : Annotation => Assert.Single(field.Annotations.OfType<T>());
}
