using System.Collections;
using System.Reflection;
using Ashlar.Database;
using Ashlar.Migrations.Replaying;
using Ashlar.Testing;

namespace Ashlar.Migrations.Tests;

public sealed class StateCacheTests : IDisposable
{
    private const string Key = "0123456789abcdef";

    private readonly TemporaryFolder _folder = new();

    private string Path => _folder.PathOf("states");

    private string File => System.IO.Path.Combine(Path, Key + ".state");

    [Fact]
    public void Gives_back_every_part_of_the_model()
    {
        var schema = (DatabaseSchema)Filled(typeof(DatabaseSchema), [])!;
        var cache = new StateCache(Path);

        cache.Keep(Key, schema);

        var found = cache.Find(Key);
        Assert.NotNull(found);
        AssertSame(schema, found, "schema");
    }

    [Fact]
    public void Knows_nothing_that_was_not_kept()
    {
        Assert.Null(new StateCache(Path).Find(Key));
        Assert.False(Directory.Exists(Path));
        StateCache.None.Keep(Key, Schema("a"));
        Assert.Null(StateCache.None.Find(Key));
    }

    [Theory]
    [InlineData("")]
    [InlineData("ashlar state 1")]
    [InlineData("{}")]
    [InlineData("ashlar state 1 0123456789abcdef 0000000000000000000000000000000000000000000000000000000000000000\n{}")]
    [InlineData("\0\u0001\u0002 something of somebody else's")]
    public void A_file_that_is_no_state_is_as_good_as_none_and_is_written_anew(string content)
    {
        _folder.Write($"states/{Key}.state", content);
        var cache = new StateCache(Path);

        Assert.Null(cache.Find(Key));
        cache.Keep(Key, Schema("a"));

        AssertKept(cache);
    }

    [Fact]
    public void A_state_cut_off_anywhere_is_as_good_as_none()
    {
        var cache = new StateCache(Path);
        cache.Keep(Key, Schema("a"));
        var whole = System.IO.File.ReadAllBytes(File);
        for (var length = 0; length < whole.Length; length++)
        {
            System.IO.File.WriteAllBytes(File, whole[..length]);
            Assert.Null(cache.Find(Key));
        }

        System.IO.File.WriteAllBytes(File, [.. whole, (byte)' ']);
        Assert.Null(cache.Find(Key));
    }

    [Fact]
    public void A_changed_byte_is_noticed()
    {
        var cache = new StateCache(Path);
        cache.Keep(Key, Schema("a"));
        var whole = System.IO.File.ReadAllBytes(File);
        for (var place = 0; place < whole.Length; place++)
        {
            byte[] changed = [.. whole];
            changed[place] ^= 1;
            System.IO.File.WriteAllBytes(File, changed);
            Assert.Null(cache.Find(Key));
        }
    }

    [Fact]
    public void The_state_of_another_key_is_not_taken_for_it()
    {
        var cache = new StateCache(Path);
        cache.Keep("other", Schema("a"));
        System.IO.File.Move(System.IO.Path.Combine(Path, "other.state"), File);

        Assert.Null(cache.Find(Key));
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_no_error()
    {
        _folder.Write("states", "a file is in its place");
        var cache = new StateCache(Path);

        cache.Keep(Key, Schema("a"));

        Assert.Null(cache.Find(Key));
        Assert.Equal(["states"], _folder.Snapshot().Keys);
    }

    [Fact]
    public void A_folder_in_the_place_of_a_file_is_no_error()
    {
        Directory.CreateDirectory(File);
        var cache = new StateCache(Path);

        cache.Keep(Key, Schema("a"));

        Assert.Null(cache.Find(Key));
        Assert.Empty(Directory.GetFiles(Path));
    }

    [Fact]
    public void The_folder_is_its_owners_alone_and_one_that_others_may_write_to_is_left_alone()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var cache = new StateCache(Path);
        cache.Keep(Key, Schema("a"));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, System.IO.File.GetUnixFileMode(Path));

        System.IO.File.SetUnixFileMode(Path, (UnixFileMode)0x1FF);
        Assert.Null(cache.Find(Key));
        cache.Keep("other", Schema("b"));
        Assert.Single(Directory.GetFiles(Path));
    }

    [Fact]
    public async Task Eight_at_once_keep_and_find_whole_states()
    {
        var schema = Schema([.. Enumerable.Range(0, 200).Select(i => $"table_{i}")]);
        await Parallel.ForEachAsync(Enumerable.Range(0, 8), new ParallelOptions { MaxDegreeOfParallelism = 8 }, (_, _) =>
        {
            var cache = new StateCache(Path);
            for (var i = 0; i < 20; i++)
            {
                cache.Keep(Key, schema);
                Assert.Equal(200, cache.Find(Key)!.Tables.Count);
            }

            return ValueTask.CompletedTask;
        });
        Assert.Equal([File], Directory.GetFiles(Path));
    }

    [Fact]
    public void Those_that_were_not_asked_for_longest_go()
    {
        var cache = new StateCache(Path);
        for (var i = 0; i < 40; i++)
        {
            cache.Keep($"{i}", Schema("a"));
            System.IO.File.SetLastWriteTimeUtc(System.IO.Path.Combine(Path, $"{i}.state"), DateTime.UtcNow.AddMinutes(i - 100));
        }

        var abandoned = _folder.Write("states/abandoned.tmp", "x");
        System.IO.File.SetLastWriteTimeUtc(abandoned, DateTime.UtcNow.AddDays(-1));
        var young = _folder.Write("states/young.tmp", "x");
        Assert.NotNull(cache.Find("0"));

        cache.Keep("40", Schema("a"));

        Assert.Equal(41, Directory.GetFiles(Path).Length);
        Assert.NotNull(cache.Find("0"));
        Assert.Null(cache.Find("1"));
        Assert.Equal((false, true), (System.IO.File.Exists(abandoned), System.IO.File.Exists(young)));
    }

    [Fact]
    public void Keys_of_other_parts_differ() => Assert.Equal(
        4,
        new[] { StateCache.Key(["ab", "c"]), StateCache.Key(["a", "bc"]), StateCache.Key(["abc"]), StateCache.Key(["abc", ""]) }.Distinct().Count());

    public void Dispose() => _folder.Dispose();

    private static DatabaseSchema Schema(params string[] tables) =>
        new() { Tables = [.. tables.Select(t => new Table(new ObjectName(null, t)) { Columns = [new Column("id", new OtherColumnType("box"), ColumnArity.Required)] })] };

    private void AssertKept(StateCache cache)
    {
        Assert.Equal("a", Assert.Single(cache.Find(Key)!.Tables).Name.Name);
        Assert.Equal([File], Directory.GetFiles(Path));
    }

    /// <summary>A value of the type in which nothing is as it would be if it were forgotten.</summary>
    private static object? Filled(Type type, IReadOnlyList<Type> around)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
        {
            return "text \"\u00e9\n";
        }

        if (type.IsEnum)
        {
            return Enum.GetValues(type).GetValue(Enum.GetValues(type).Length - 1);
        }

        if (type.IsPrimitive)
        {
            return type == typeof(bool) ? true : type == typeof(char) ? 'C' : Convert.ChangeType(7, type, System.Globalization.CultureInfo.InvariantCulture);
        }

        if (type.IsGenericType)
        {
            return FilledList(type.GetGenericArguments()[0], around);
        }

        if (type.IsAbstract)
        {
            return Kinds(type).Select(k => Filled(k, around)).FirstOrDefault(k => k is not null);
        }

        if (around.Contains(type))
        {
            return null;
        }

        IReadOnlyList<Type> inside = [.. around, type];
        var constructor = type.GetConstructors().MaxBy(c => c.GetParameters().Length)!;
        var value = constructor.Invoke([.. constructor.GetParameters().Select(p => Filled(p.ParameterType, inside))]);
        foreach (var property in Kept(type))
        {
            // What is true unless said otherwise has to be false.
            var usual = property.GetValue(value);
            property.SetValue(value, usual is true && constructor.GetParameters().All(p => p.Name != property.Name) ? false : Filled(property.PropertyType, inside));
        }

        return value;
    }

    private static Array FilledList(Type element, IReadOnlyList<Type> around)
    {
        // Lists of columns have one with each kind of type and default.
        var values = element == typeof(Column)
            ? Kinds(typeof(ColumnType)).SelectMany(t => Kinds(typeof(ColumnDefault)).Select(d => (object)(Column)new Column("c", (ColumnType)Filled(t, around)!, ColumnArity.List)
                { Default = (ColumnDefault)Filled(d, around)!, IsAutoincrement = true, HasClientDefault = true, Collation = "x", Generated = new GeneratedValue("e", true) })).ToList()
            : [.. new[] { Filled(element, around) }.OfType<object>()];
        var list = Array.CreateInstance(element, values.Count);
        ((ICollection)values).CopyTo(list, 0);
        return list;
    }

    private static IEnumerable<Type> Kinds(Type type) => type.Assembly.GetTypes().Where(t => t.IsSubclassOf(type) && !t.IsAbstract);

    private static IEnumerable<PropertyInfo> Kept(Type type) => type.GetProperties().Where(p => p.CanWrite && p.GetIndexParameters() is []);

    private static void AssertSame(object? expected, object? actual, string place)
    {
        if (expected is null || expected is string || expected.GetType().IsPrimitive || expected.GetType().IsEnum)
        {
            Assert.True(Equals(expected, actual), $"{place}: {expected} became {actual}");
            return;
        }

        if (expected is IEnumerable list)
        {
            var (ours, theirs) = (list.Cast<object>().ToList(), ((IEnumerable)actual!).Cast<object>().ToList());
            Assert.Equal(ours.Count, theirs.Count);
            foreach (var (index, item) in ours.Index())
            {
                AssertSame(item, theirs[index], $"{place}[{index}]");
            }

            return;
        }

        Assert.Equal(expected.GetType(), actual?.GetType());
        foreach (var property in Kept(expected.GetType()))
        {
            AssertSame(property.GetValue(expected), property.GetValue(actual), $"{place}.{property.Name}");
        }
    }
}
