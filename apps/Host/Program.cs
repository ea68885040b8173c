using Ashlar.Host;
using Ashlar.Hosting;

try
{
    return args switch
    {
        ["databases", .. var rest] => Verbs.ListDatabases(rest),
        ["seed", .. var rest] => await Verbs.SeedAsync(rest),
        ["check", .. var rest] => await Verbs.CheckAsync(rest),
        _ => await Verbs.ServeAsync(args),
    };
}
catch (MissingSettingException missing)
{
    await Console.Error.WriteLineAsync(missing.Message);
    return 1;
}
