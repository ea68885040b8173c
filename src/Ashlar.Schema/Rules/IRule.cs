namespace Ashlar.Schema.Rules;

/// <summary>One thing that must hold for every <typeparamref name="T"/> of a schema.</summary>
internal interface IRule<in T>
{
    void Check(T subject, RuleContext context);
}
