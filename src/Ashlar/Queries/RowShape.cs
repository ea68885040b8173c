using Ashlar.Rows;

namespace Ashlar;

/// <summary>The values of a selected row, and how they become a C# value.</summary>
internal sealed record RowShape<TRow>(SqlNode[] Values, Func<RowReader, TRow> Read);

/// <summary>Makes tuples of values: C# has no way to say it for all lengths at once.</summary>
internal static class RowShape
{
    public static RowShape<T> Of<T>(SelectedValue<T> value)
    {
        var type = value.KnownType;
        return new([value], r => type.Read(r, 0));
    }

    public static RowShape<(T1, T2)> Of<T1, T2>((SelectedValue<T1>, SelectedValue<T2>) v)
    {
        var (t1, t2) = (v.Item1.KnownType, v.Item2.KnownType);
        return new([v.Item1, v.Item2], r => (t1.Read(r, 0), t2.Read(r, 1)));
    }

    public static RowShape<(T1, T2, T3)> Of<T1, T2, T3>((SelectedValue<T1>, SelectedValue<T2>, SelectedValue<T3>) v)
    {
        var (t1, t2, t3) = (v.Item1.KnownType, v.Item2.KnownType, v.Item3.KnownType);
        return new([v.Item1, v.Item2, v.Item3], r => (t1.Read(r, 0), t2.Read(r, 1), t3.Read(r, 2)));
    }

    public static RowShape<(T1, T2, T3, T4)> Of<T1, T2, T3, T4>((SelectedValue<T1>, SelectedValue<T2>, SelectedValue<T3>, SelectedValue<T4>) v)
    {
        var (t1, t2, t3, t4) = (v.Item1.KnownType, v.Item2.KnownType, v.Item3.KnownType, v.Item4.KnownType);
        return new([v.Item1, v.Item2, v.Item3, v.Item4], r => (t1.Read(r, 0), t2.Read(r, 1), t3.Read(r, 2), t4.Read(r, 3)));
    }

    public static RowShape<(T1, T2, T3, T4, T5)> Of<T1, T2, T3, T4, T5>((SelectedValue<T1>, SelectedValue<T2>, SelectedValue<T3>, SelectedValue<T4>, SelectedValue<T5>) v)
    {
        var (t1, t2, t3, t4, t5) = (v.Item1.KnownType, v.Item2.KnownType, v.Item3.KnownType, v.Item4.KnownType, v.Item5.KnownType);
        return new([v.Item1, v.Item2, v.Item3, v.Item4, v.Item5], r => (t1.Read(r, 0), t2.Read(r, 1), t3.Read(r, 2), t4.Read(r, 3), t5.Read(r, 4)));
    }

    public static RowShape<(T1, T2, T3, T4, T5, T6)> Of<T1, T2, T3, T4, T5, T6>((SelectedValue<T1>, SelectedValue<T2>, SelectedValue<T3>, SelectedValue<T4>, SelectedValue<T5>, SelectedValue<T6>) v)
    {
        var (t1, t2, t3, t4, t5, t6) = (v.Item1.KnownType, v.Item2.KnownType, v.Item3.KnownType, v.Item4.KnownType, v.Item5.KnownType, v.Item6.KnownType);
        return new([v.Item1, v.Item2, v.Item3, v.Item4, v.Item5, v.Item6], r => (t1.Read(r, 0), t2.Read(r, 1), t3.Read(r, 2), t4.Read(r, 3), t5.Read(r, 4), t6.Read(r, 5)));
    }

    public static RowShape<(T1, T2, T3, T4, T5, T6, T7)> Of<T1, T2, T3, T4, T5, T6, T7>((SelectedValue<T1>, SelectedValue<T2>, SelectedValue<T3>, SelectedValue<T4>, SelectedValue<T5>, SelectedValue<T6>, SelectedValue<T7>) v)
    {
        var (t1, t2, t3, t4, t5, t6, t7) = (v.Item1.KnownType, v.Item2.KnownType, v.Item3.KnownType, v.Item4.KnownType, v.Item5.KnownType, v.Item6.KnownType, v.Item7.KnownType);
        return new([v.Item1, v.Item2, v.Item3, v.Item4, v.Item5, v.Item6, v.Item7], r => (t1.Read(r, 0), t2.Read(r, 1), t3.Read(r, 2), t4.Read(r, 3), t5.Read(r, 4), t6.Read(r, 5), t7.Read(r, 6)));
    }

    public static RowShape<(T1, T2, T3, T4, T5, T6, T7, T8)> Of<T1, T2, T3, T4, T5, T6, T7, T8>((SelectedValue<T1>, SelectedValue<T2>, SelectedValue<T3>, SelectedValue<T4>, SelectedValue<T5>, SelectedValue<T6>, SelectedValue<T7>, SelectedValue<T8>) v)
    {
        var (t1, t2, t3, t4, t5, t6, t7, t8) = (v.Item1.KnownType, v.Item2.KnownType, v.Item3.KnownType, v.Item4.KnownType, v.Item5.KnownType, v.Item6.KnownType, v.Item7.KnownType, v.Item8.KnownType);
        return new([v.Item1, v.Item2, v.Item3, v.Item4, v.Item5, v.Item6, v.Item7, v.Item8], r => (t1.Read(r, 0), t2.Read(r, 1), t3.Read(r, 2), t4.Read(r, 3), t5.Read(r, 4), t6.Read(r, 5), t7.Read(r, 6), t8.Read(r, 7)));
    }

    public static RowShape<(T1, T2, T3, T4, T5, T6, T7, T8, T9)> Of<T1, T2, T3, T4, T5, T6, T7, T8, T9>((SelectedValue<T1>, SelectedValue<T2>, SelectedValue<T3>, SelectedValue<T4>, SelectedValue<T5>, SelectedValue<T6>, SelectedValue<T7>, SelectedValue<T8>, SelectedValue<T9>) v)
    {
        var (t1, t2, t3, t4, t5, t6, t7, t8, t9) = (v.Item1.KnownType, v.Item2.KnownType, v.Item3.KnownType, v.Item4.KnownType, v.Item5.KnownType, v.Item6.KnownType, v.Item7.KnownType, v.Item8.KnownType, v.Item9.KnownType);
        return new([v.Item1, v.Item2, v.Item3, v.Item4, v.Item5, v.Item6, v.Item7, v.Item8, v.Item9], r => (t1.Read(r, 0), t2.Read(r, 1), t3.Read(r, 2), t4.Read(r, 3), t5.Read(r, 4), t6.Read(r, 5), t7.Read(r, 6), t8.Read(r, 7), t9.Read(r, 8)));
    }

    public static RowShape<(T1, T2, T3, T4, T5, T6, T7, T8, T9, T10)> Of<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10>((SelectedValue<T1>, SelectedValue<T2>, SelectedValue<T3>, SelectedValue<T4>, SelectedValue<T5>, SelectedValue<T6>, SelectedValue<T7>, SelectedValue<T8>, SelectedValue<T9>, SelectedValue<T10>) v)
    {
        var (t1, t2, t3, t4, t5, t6, t7, t8, t9, t10) = (v.Item1.KnownType, v.Item2.KnownType, v.Item3.KnownType, v.Item4.KnownType, v.Item5.KnownType, v.Item6.KnownType, v.Item7.KnownType, v.Item8.KnownType, v.Item9.KnownType, v.Item10.KnownType);
        return new([v.Item1, v.Item2, v.Item3, v.Item4, v.Item5, v.Item6, v.Item7, v.Item8, v.Item9, v.Item10], r => (t1.Read(r, 0), t2.Read(r, 1), t3.Read(r, 2), t4.Read(r, 3), t5.Read(r, 4), t6.Read(r, 5), t7.Read(r, 6), t8.Read(r, 7), t9.Read(r, 8), t10.Read(r, 9)));
    }

    public static RowShape<(T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11)> Of<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11>((SelectedValue<T1>, SelectedValue<T2>, SelectedValue<T3>, SelectedValue<T4>, SelectedValue<T5>, SelectedValue<T6>, SelectedValue<T7>, SelectedValue<T8>, SelectedValue<T9>, SelectedValue<T10>, SelectedValue<T11>) v)
    {
        var (t1, t2, t3, t4, t5, t6, t7, t8, t9, t10, t11) = (v.Item1.KnownType, v.Item2.KnownType, v.Item3.KnownType, v.Item4.KnownType, v.Item5.KnownType, v.Item6.KnownType, v.Item7.KnownType, v.Item8.KnownType, v.Item9.KnownType, v.Item10.KnownType, v.Item11.KnownType);
        return new([v.Item1, v.Item2, v.Item3, v.Item4, v.Item5, v.Item6, v.Item7, v.Item8, v.Item9, v.Item10, v.Item11], r => (t1.Read(r, 0), t2.Read(r, 1), t3.Read(r, 2), t4.Read(r, 3), t5.Read(r, 4), t6.Read(r, 5), t7.Read(r, 6), t8.Read(r, 7), t9.Read(r, 8), t10.Read(r, 9), t11.Read(r, 10)));
    }

    public static RowShape<(T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12)> Of<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12>((SelectedValue<T1>, SelectedValue<T2>, SelectedValue<T3>, SelectedValue<T4>, SelectedValue<T5>, SelectedValue<T6>, SelectedValue<T7>, SelectedValue<T8>, SelectedValue<T9>, SelectedValue<T10>, SelectedValue<T11>, SelectedValue<T12>) v)
    {
        var (t1, t2, t3, t4, t5, t6, t7, t8, t9, t10, t11, t12) = (v.Item1.KnownType, v.Item2.KnownType, v.Item3.KnownType, v.Item4.KnownType, v.Item5.KnownType, v.Item6.KnownType, v.Item7.KnownType, v.Item8.KnownType, v.Item9.KnownType, v.Item10.KnownType, v.Item11.KnownType, v.Item12.KnownType);
        return new([v.Item1, v.Item2, v.Item3, v.Item4, v.Item5, v.Item6, v.Item7, v.Item8, v.Item9, v.Item10, v.Item11, v.Item12], r => (t1.Read(r, 0), t2.Read(r, 1), t3.Read(r, 2), t4.Read(r, 3), t5.Read(r, 4), t6.Read(r, 5), t7.Read(r, 6), t8.Read(r, 7), t9.Read(r, 8), t10.Read(r, 9), t11.Read(r, 10), t12.Read(r, 11)));
    }

    public static RowShape<(T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13)> Of<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13>((SelectedValue<T1>, SelectedValue<T2>, SelectedValue<T3>, SelectedValue<T4>, SelectedValue<T5>, SelectedValue<T6>, SelectedValue<T7>, SelectedValue<T8>, SelectedValue<T9>, SelectedValue<T10>, SelectedValue<T11>, SelectedValue<T12>, SelectedValue<T13>) v)
    {
        var (t1, t2, t3, t4, t5, t6, t7, t8, t9, t10, t11, t12, t13) = (v.Item1.KnownType, v.Item2.KnownType, v.Item3.KnownType, v.Item4.KnownType, v.Item5.KnownType, v.Item6.KnownType, v.Item7.KnownType, v.Item8.KnownType, v.Item9.KnownType, v.Item10.KnownType, v.Item11.KnownType, v.Item12.KnownType, v.Item13.KnownType);
        return new([v.Item1, v.Item2, v.Item3, v.Item4, v.Item5, v.Item6, v.Item7, v.Item8, v.Item9, v.Item10, v.Item11, v.Item12, v.Item13], r => (t1.Read(r, 0), t2.Read(r, 1), t3.Read(r, 2), t4.Read(r, 3), t5.Read(r, 4), t6.Read(r, 5), t7.Read(r, 6), t8.Read(r, 7), t9.Read(r, 8), t10.Read(r, 9), t11.Read(r, 10), t12.Read(r, 11), t13.Read(r, 12)));
    }

    public static RowShape<(T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14)> Of<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14>((SelectedValue<T1>, SelectedValue<T2>, SelectedValue<T3>, SelectedValue<T4>, SelectedValue<T5>, SelectedValue<T6>, SelectedValue<T7>, SelectedValue<T8>, SelectedValue<T9>, SelectedValue<T10>, SelectedValue<T11>, SelectedValue<T12>, SelectedValue<T13>, SelectedValue<T14>) v)
    {
        var (t1, t2, t3, t4, t5, t6, t7, t8, t9, t10, t11, t12, t13, t14) = (v.Item1.KnownType, v.Item2.KnownType, v.Item3.KnownType, v.Item4.KnownType, v.Item5.KnownType, v.Item6.KnownType, v.Item7.KnownType, v.Item8.KnownType, v.Item9.KnownType, v.Item10.KnownType, v.Item11.KnownType, v.Item12.KnownType, v.Item13.KnownType, v.Item14.KnownType);
        return new([v.Item1, v.Item2, v.Item3, v.Item4, v.Item5, v.Item6, v.Item7, v.Item8, v.Item9, v.Item10, v.Item11, v.Item12, v.Item13, v.Item14], r => (t1.Read(r, 0), t2.Read(r, 1), t3.Read(r, 2), t4.Read(r, 3), t5.Read(r, 4), t6.Read(r, 5), t7.Read(r, 6), t8.Read(r, 7), t9.Read(r, 8), t10.Read(r, 9), t11.Read(r, 10), t12.Read(r, 11), t13.Read(r, 12), t14.Read(r, 13)));
    }

    public static RowShape<(T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15)> Of<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15>((SelectedValue<T1>, SelectedValue<T2>, SelectedValue<T3>, SelectedValue<T4>, SelectedValue<T5>, SelectedValue<T6>, SelectedValue<T7>, SelectedValue<T8>, SelectedValue<T9>, SelectedValue<T10>, SelectedValue<T11>, SelectedValue<T12>, SelectedValue<T13>, SelectedValue<T14>, SelectedValue<T15>) v)
    {
        var (t1, t2, t3, t4, t5, t6, t7, t8, t9, t10, t11, t12, t13, t14, t15) = (v.Item1.KnownType, v.Item2.KnownType, v.Item3.KnownType, v.Item4.KnownType, v.Item5.KnownType, v.Item6.KnownType, v.Item7.KnownType, v.Item8.KnownType, v.Item9.KnownType, v.Item10.KnownType, v.Item11.KnownType, v.Item12.KnownType, v.Item13.KnownType, v.Item14.KnownType, v.Item15.KnownType);
        return new([v.Item1, v.Item2, v.Item3, v.Item4, v.Item5, v.Item6, v.Item7, v.Item8, v.Item9, v.Item10, v.Item11, v.Item12, v.Item13, v.Item14, v.Item15], r => (t1.Read(r, 0), t2.Read(r, 1), t3.Read(r, 2), t4.Read(r, 3), t5.Read(r, 4), t6.Read(r, 5), t7.Read(r, 6), t8.Read(r, 7), t9.Read(r, 8), t10.Read(r, 9), t11.Read(r, 10), t12.Read(r, 11), t13.Read(r, 12), t14.Read(r, 13), t15.Read(r, 14)));
    }

    public static RowShape<(T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16)> Of<T1, T2, T3, T4, T5, T6, T7, T8, T9, T10, T11, T12, T13, T14, T15, T16>((SelectedValue<T1>, SelectedValue<T2>, SelectedValue<T3>, SelectedValue<T4>, SelectedValue<T5>, SelectedValue<T6>, SelectedValue<T7>, SelectedValue<T8>, SelectedValue<T9>, SelectedValue<T10>, SelectedValue<T11>, SelectedValue<T12>, SelectedValue<T13>, SelectedValue<T14>, SelectedValue<T15>, SelectedValue<T16>) v)
    {
        var (t1, t2, t3, t4, t5, t6, t7, t8, t9, t10, t11, t12, t13, t14, t15, t16) = (v.Item1.KnownType, v.Item2.KnownType, v.Item3.KnownType, v.Item4.KnownType, v.Item5.KnownType, v.Item6.KnownType, v.Item7.KnownType, v.Item8.KnownType, v.Item9.KnownType, v.Item10.KnownType, v.Item11.KnownType, v.Item12.KnownType, v.Item13.KnownType, v.Item14.KnownType, v.Item15.KnownType, v.Item16.KnownType);
        return new([v.Item1, v.Item2, v.Item3, v.Item4, v.Item5, v.Item6, v.Item7, v.Item8, v.Item9, v.Item10, v.Item11, v.Item12, v.Item13, v.Item14, v.Item15, v.Item16], r => (t1.Read(r, 0), t2.Read(r, 1), t3.Read(r, 2), t4.Read(r, 3), t5.Read(r, 4), t6.Read(r, 5), t7.Read(r, 6), t8.Read(r, 7), t9.Read(r, 8), t10.Read(r, 9), t11.Read(r, 10), t12.Read(r, 11), t13.Read(r, 12), t14.Read(r, 13), t15.Read(r, 14), t16.Read(r, 15)));
    }
}
