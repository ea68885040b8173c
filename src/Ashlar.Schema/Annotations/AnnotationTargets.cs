namespace Ashlar.Schema.Annotations;

/// <summary>What an annotation may stand on.</summary>
[Flags]
internal enum AnnotationTargets
{
    None = 0,
    Model = 1,
    View = 2,

    /// <summary>A field of a model.</summary>
    Field = 4,

    /// <summary>A field of a view, which is read and never written.</summary>
    ViewField = 8,
    Enum = 16,
    EnumValue = 32,
    CompositeType = 64,

    /// <summary>A field of a composite type.</summary>
    CompositeField = 128,

    /// <summary><c>@@id</c>, <c>@@index</c> and the like.</summary>
    BlockAttribute = 256,
    Datasource = 512,
    Generator = 1024,
}
