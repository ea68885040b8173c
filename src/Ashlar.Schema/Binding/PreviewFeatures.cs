namespace Ashlar.Schema.Binding;

/// <summary>The preview features that change what the language allows.</summary>
[Flags]
internal enum PreviewFeatures
{
    None = 0,
    PartialIndexes = 1,
    Views = 2,
    Extensions = 4,
}
