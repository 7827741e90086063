import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { init, use as register } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';

/** Only what the funnel draws with. */
register([BarChart, LineChart, GridComponent, TooltipComponent, LabelLayout, SVGRenderer]);

export { init };
